using MaxConf.Functions.Bulk;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

#pragma warning disable RS0030, CA2007, CA1849 // Here everything is done that must not be done.

namespace MaxConf.Tests.Functions.Purity;

/// <summary>Orchestrators that are not pure: one of each kind, and one for each way by which something can be reached.</summary>
internal static class ImpureOrchestrators
{
    private static readonly List<int> Seen = [];

    private static int Count { get; set; }

    // The kinds.
    public static Task<object> Clock(TaskOrchestrationContext context) => Task.FromResult<object>(DateTime.UtcNow);

    public static Task<object> ClockOfAProvider(TaskOrchestrationContext context) =>
        Task.FromResult<object>(TimeProvider.System.GetTimestamp());

    public static Task<object> Chance(TaskOrchestrationContext context) => Task.FromResult<object>(Guid.NewGuid());

    public static Task<object> ChanceOfAGenerator(TaskOrchestrationContext context) => Task.FromResult<object>(new Random(1).Next());

    public static Task<string?> Surroundings(TaskOrchestrationContext context) =>
        Task.FromResult(Environment.GetEnvironmentVariable("PATH"));

    public static Task<TimeSpan> Settings(TaskOrchestrationContext context, IOptions<BulkOptions> options) =>
        Task.FromResult(options.Value.RetryDelay);

    public static Task<bool> Files(TaskOrchestrationContext context) => Task.FromResult(File.Exists("settings"));

    public static Task<string> Network(TaskOrchestrationContext context, HttpClient http) => http.GetStringAsync("https://pexip.example");

    public static Task Client(TaskOrchestrationContext context, DurableTaskClient client) => client.RaiseEventAsync("room", "Deletion");

    public static Task Threads(TaskOrchestrationContext context) => Task.Run(() => { });

    public static async Task ForeignWaits(TaskOrchestrationContext context) => await Task.Delay(TimeSpan.FromSeconds(1));

    public static async Task LeavingTheContext(TaskOrchestrationContext context) =>
        await context.CallActivityAsync("a").ConfigureAwait(false);

    public static async Task LeavingByACancellation(TaskOrchestrationContext context)
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
    }

    public static Task<int> StaticState(TaskOrchestrationContext context) => Task.FromResult(++Count);

    public static Task<int> StaticCollection(TaskOrchestrationContext context) => Task.FromResult(Seen.Count);

    // The ways.
    public static async Task AfterAnAwait(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("a");
        _ = DateTime.UtcNow;
    }

    public static Task InALambda(TaskOrchestrationContext context) =>
        Task.WhenAll(Enumerable.Range(0, 2).Select(_ => context.CreateTimer(DateTime.UtcNow, CancellationToken.None)));

    public static Task InALocalFunction(TaskOrchestrationContext context)
    {
        return context.CreateTimer(Due(), CancellationToken.None);

        static DateTime Due() => DateTime.UtcNow;
    }

    public static Task InAnIterator(TaskOrchestrationContext context) => context.CreateTimer(Times().First(), CancellationToken.None);

    public static Task ByAnInterface(TaskOrchestrationContext context, ISampleDue due) =>
        context.CreateTimer(due.Due, CancellationToken.None);

    public static Task ByAnOverride(TaskOrchestrationContext context, SampleDueBase due) =>
        context.CreateTimer(due.Later(), CancellationToken.None);

    public static Task ByTheFramework(TaskOrchestrationContext context) => context.CallActivityAsync($"{new SampleDue()}");

    public static Task InAnInitializer(TaskOrchestrationContext context) =>
        context.CreateTimer(SampleDue.AtFirst, CancellationToken.None);

    public static Task ByAMethodGroup(TaskOrchestrationContext context) =>
        context.CallActivityAsync("a", Enumerable.Range(0, 2).Select(SampleDue.After<int>).ToList());

    private static IEnumerable<DateTime> Times()
    {
        yield return DateTime.UtcNow;
    }
}
