using System.Reflection;
using System.Runtime.CompilerServices;
using MaxConf.Functions;
using MaxConf.Functions.Bulk.Creation;
using MaxConf.Functions.Bulk.Deletion;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Requests;
using MaxConf.Pexip.Management;
using MaxConf.Tests.Functions.Replay;

namespace MaxConf.Tests.Functions.Purity;

/// <summary>Orchestrators use their context alone, in all that they reach.</summary>
public class PurityTests
{
    private static readonly Assembly[] App = [typeof(MaxConfApplication).Assembly, typeof(PexipManagementClient).Assembly];

    public static TheoryData<string> Orchestrators => [.. AppOrchestrators.All.Keys];

    [Theory]
    [MemberData(nameof(Orchestrators))]
    public void Orchestrator_OfTheApp_UsesItsContextAlone(string orchestrator) =>
        Assert.Empty(PurityCheck.Of(AppOrchestrators.All[orchestrator], App).Violations);

    /// <summary>Some of what is farthest away: async, generic, behind an interface.</summary>
    [Theory]
    [InlineData(RoomLifecycle.FunctionName, typeof(AwaitedEvent<>), nameof(AwaitedEvent<>.TakeAsync))]
    [InlineData(RequestRoom.FunctionName, typeof(EventWaits), nameof(EventWaits.AwaitEventAsync))]
    [InlineData(RoomsCreationRun.FunctionName, typeof(CreationWork), nameof(CreationWork.BeginAsync))]
    [InlineData(RoomsDeletionRun.FunctionName, typeof(DeletionWork), nameof(DeletionWork.BeginAsync))]
    public void Orchestrator_OfTheApp_IsFollowedIntoAllItUses(string orchestrator, Type type, string method)
    {
        var body = type.GetMethod(method)!.GetCustomAttribute<StateMachineAttribute>()!.StateMachineType
            .GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!;

        Assert.Contains(body, PurityCheck.Of(AppOrchestrators.All[orchestrator], App).Reached);
    }

    [Theory]
    [InlineData(nameof(ImpureOrchestrators.Clock), "the clock", "DateTime.get_UtcNow")]
    [InlineData(nameof(ImpureOrchestrators.ClockOfAProvider), "the clock", "TimeProvider.GetTimestamp")]
    [InlineData(nameof(ImpureOrchestrators.Chance), "chance", "Guid.NewGuid")]
    [InlineData(nameof(ImpureOrchestrators.ChanceOfAGenerator), "chance", "Random.Next")]
    [InlineData(nameof(ImpureOrchestrators.Surroundings), "the environment", "Environment.GetEnvironmentVariable")]
    [InlineData(nameof(ImpureOrchestrators.Settings), "settings and services", "IOptions`1.get_Value")]
    [InlineData(nameof(ImpureOrchestrators.Files), "files", "File.Exists")]
    [InlineData(nameof(ImpureOrchestrators.Network), "the network", "HttpClient.GetStringAsync")]
    [InlineData(nameof(ImpureOrchestrators.Client), "the durable client", "DurableTaskClient.RaiseEventAsync")]
    [InlineData(nameof(ImpureOrchestrators.Threads), "threads and foreign tasks", "Task.Run")]
    [InlineData(nameof(ImpureOrchestrators.ForeignWaits), "threads and foreign tasks", "Task.Delay")]
    [InlineData(nameof(ImpureOrchestrators.LeavingTheContext), "threads and foreign tasks", "Task.ConfigureAwait")]
    [InlineData(nameof(ImpureOrchestrators.LeavingByACancellation), "threads and foreign tasks", "CancellationTokenSource.CancelAsync")]
    [InlineData(nameof(ImpureOrchestrators.StaticState), "static state that can change", "<Count>k__BackingField")]
    [InlineData(nameof(ImpureOrchestrators.StaticCollection), "static state that can change", "ImpureOrchestrators.Seen")]
    public void Orchestrator_OfEachKind_IsFoundOut(string sample, string kind, string member)
    {
        var violation = ViolationOf(sample);

        Assert.StartsWith($"{kind}: ImpureOrchestrators.{sample} >", violation, StringComparison.Ordinal);
        Assert.EndsWith(member, violation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ImpureOrchestrators.AfterAnAwait), "")]
    [InlineData(nameof(ImpureOrchestrators.InALambda), "")]
    [InlineData(nameof(ImpureOrchestrators.InALocalFunction), "")]
    [InlineData(nameof(ImpureOrchestrators.InAnIterator), " > ImpureOrchestrators.Times")]
    [InlineData(nameof(ImpureOrchestrators.ByAnInterface), " > SampleDue.get_Due")]
    [InlineData(nameof(ImpureOrchestrators.ByAnOverride), " > SampleDue.Later")]
    [InlineData(nameof(ImpureOrchestrators.ByTheFramework), " > SampleDue.ToString")]
    [InlineData(nameof(ImpureOrchestrators.InAnInitializer), " > SampleDue..cctor")]
    [InlineData(nameof(ImpureOrchestrators.ByAMethodGroup), " > SampleDue.After")]
    public void Orchestrator_ByWhicheverWay_IsFoundOutWithTheWay(string sample, string way) => Assert.Contains(
        $"the clock: ImpureOrchestrators.{sample}{way} > DateTime.get_UtcNow", Violations(typeof(ImpureOrchestrators), sample));

    [Theory]
    [InlineData(nameof(PureOrchestrators.ItsContext))]
    [InlineData(nameof(PureOrchestrators.ItsOwnTasks))]
    public void Orchestrator_ThatUsesItsContext_IsPure(string sample) => Assert.Empty(Violations(typeof(PureOrchestrators), sample));

    private static string ViolationOf(string sample) => Violations(typeof(ImpureOrchestrators), sample)[^1];

    private static IReadOnlyList<string> Violations(Type samples, string sample) =>
        PurityCheck.Of(samples.GetMethod(sample)!, samples.Assembly).Violations;
}
