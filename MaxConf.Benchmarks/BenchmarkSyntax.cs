using System.CommandLine;
using MaxConf.Benchmarks.Activities;
using MaxConf.Benchmarks.Bulk;
using MaxConf.Benchmarks.Creation;
using MaxConf.Benchmarks.Events;
using MaxConf.Benchmarks.Polling;
using MaxConf.Benchmarks.Reporting;
using MaxConf.Benchmarks.Sequences;
using MaxConf.Benchmarks.Servers;
using MaxConf.Benchmarks.Sleepers;
using MaxConf.Benchmarks.Soak;

namespace MaxConf.Benchmarks;

/// <summary>The command line: a command a benchmark, and <c>all</c>.</summary>
internal static class BenchmarkSyntax
{
    /// <summary>After Ctrl-C: child processes are ended and folders removed.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    private static readonly IBenchmark[] Benchmarks =
    [
        new ActivitiesBenchmark(),
        new SequencesBenchmark(),
        new EventsBenchmark(),
        new CreateBenchmark(),
        new PollBenchmark(),
        new BulkBenchmark(),
        new SleepersBenchmark(),
    ];

    private static readonly Option<int?> Count = AtLeastOne(new Option<int?>("--count")
    {
        Description = "Operations of a round; without it, the benchmark's own number.",
    });

    private static readonly Option<int?> Rounds = AtLeastOne(new Option<int?>("--rounds")
    {
        Description = "How often everything is measured; the median counts.",
        DefaultValueFactory = _ => 3,
    });

    private static readonly Option<int> PexipLatency = NotNegative(new Option<int>("--pexip-latency")
    {
        Description = "Milliseconds that the simulated Pexip takes over each request, in create and bulk.",
    });

    private static readonly Option<FileInfo?> Json = new("--json") { Description = "A file that gets the figures too." };

    /// <returns>The exit code: 0 when all was measured, whether or not the aims are met.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Measures how fast MaxConf is, beside what the machine could do at best.");
        foreach (var benchmark in Benchmarks)
        {
            root.Add(CommandOf(benchmark.Name, benchmark.Description, [benchmark]));
        }

        root.Add(CommandOf("all", "All of them, one after the other.", Benchmarks));
        root.Add(SoakCommand.Create());
        root.Add(ServeCommand.Create());
        return root.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = StopTimeout });
    }

    private static Command CommandOf(string name, string description, IReadOnlyList<IBenchmark> benchmarks)
    {
        var command = new Command(name, description) { Count, Rounds, PexipLatency, Json };
        command.SetAction((parsed, cancellation) => RunAsync(benchmarks, parsed, cancellation));
        return command;
    }

    private static async Task RunAsync(IReadOnlyList<IBenchmark> benchmarks, ParseResult parsed, CancellationToken cancellation)
    {
        var reports = new List<BenchmarkReport>();
        foreach (var benchmark in benchmarks)
        {
            var options = new BenchmarkOptions(
                parsed.GetValue(Count) ?? benchmark.DefaultCount,
                parsed.GetValue(Rounds) ?? 1,
                TimeSpan.FromMilliseconds(parsed.GetValue(PexipLatency)));
            var report = await benchmark.RunAsync(options, cancellation);
            ReportDisplay.Show(report);
            reports.Add(report);
        }

        if (parsed.GetValue(Json) is { } file)
        {
            await ReportFile.WriteAsync(file, reports, cancellation);
        }
    }

    private static Option<int?> AtLeastOne(Option<int?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1)
            {
                result.AddError($"{option.Name} must be at least 1.");
            }
        });
        return option;
    }

    private static Option<int> NotNegative(Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"{option.Name} is 0 or more.");
            }
        });
        return option;
    }
}
