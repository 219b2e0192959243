using System.CommandLine;
using System.Globalization;

namespace MaxConf.Benchmarks.Soak;

/// <summary><c>soak</c>: the client API under people for minutes or hours. The exit code is 0 if nothing was left over or wrong.</summary>
internal static class SoakCommand
{
    private const double Megabyte = 1024 * 1024;

    private static readonly Option<int> Rooms = Positive(new("--rooms") { Description = "Rooms.", DefaultValueFactory = _ => 200 });
    private static readonly Option<int> People = Positive(new("--people") { Description = "People.", DefaultValueFactory = _ => 600 });
    private static readonly Option<int> Seconds = Positive(new("--seconds") { Description = "How long.", DefaultValueFactory = _ => 300 });

    private static readonly Option<int> Pause = Positive(new("--pause")
    {
        Description = "Milliseconds between two things a person does, on average.",
        DefaultValueFactory = _ => 3000,
    });

    private static readonly Option<int> Seed = new("--seed") { Description = "Who does what.", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("soak", "People come, talk and go over Pexip's client API, against the simulated nodes.")
        {
            Rooms, People, Seconds, Pause, Seed,
        };
        command.SetAction(async (parsed, cancellation) => Show(await new SoakRun(Read(parsed)).RunAsync(cancellation)));
        return command;
    }

    private static SoakOptions Read(ParseResult parsed) => new(
        parsed.GetValue(Rooms),
        parsed.GetValue(People),
        TimeSpan.FromSeconds(parsed.GetValue(Seconds)),
        TimeSpan.FromMilliseconds(parsed.GetValue(Pause)),
        parsed.GetValue(Seed));

    private static int Show(SoakReport report)
    {
        var (tally, failures) = (report.Tally, report.Failures.ToList());
        Write($"{report.Options.Rooms} rooms, {report.Options.People} people, {report.Options.Duration}");
        Write($"{tally.Joins} joined, {tally.Disconnections} were disconnected, {tally.Actions} requests");
        Write($"{tally.Messages} messages heard, each speaker's in order");
        Write($"{report.Events} events read, {report.Losses} streams cut and made anew, {tally.Rosters} rosters equal on both sides");
        Write($"{"",-30}{"before",10}{"during",10}{"after",10}");
        Row(report, "sessions (client)", counts => counts.Sessions);
        Row(report, "event streams (client)", counts => counts.Streams);
        Row(report, "connections in use (client)", counts => counts.ActiveConnections);
        Row(report, "connections idle (client)", counts => counts.IdleConnections);
        Row(report, "timers (client)", counts => counts.ClientTimers);
        Row(report, "participants (platform)", counts => counts.Participants);
        Row(report, "connections (nodes)", counts => counts.NodeConnections);
        Row(report, "timers (platform)", counts => counts.NodeTimers);
        Row(report, "memory of both, MB", counts => counts.Memory / Megabyte);
        failures.ForEach(failure => Write($"{failure}"));
        Write(failures.Count == 0 ? (FormattableString)$"All is well." : $"Not all is well.");
        return failures.Count == 0 ? 0 : 1;
    }

    private static void Row(SoakReport report, string what, Func<SoakCounts, double> count) =>
        Write($"{what,-30}{count(report.Before),10:0.#}{count(report.During),10:0.#}{count(report.After),10:0.#}");

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static Option<int> Positive(Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{option.Name} must be at least 1.");
            }
        });
        return option;
    }
}
