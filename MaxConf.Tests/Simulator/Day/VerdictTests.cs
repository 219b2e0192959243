using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;
using MaxConf.Simulator.Pexip;

namespace MaxConf.Tests.Simulator.Day;

/// <summary>The rules, each broken once.</summary>
public sealed class VerdictTests
{
    private static readonly DateTimeOffset End = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly Instance Pooled = new("room-a", "Running", new("created", Pooled: true));

    /// <summary>One room as it should be: handed out to citizen 7, made once, deleted once when its grace period had run out.</summary>
    private static readonly Evidence Good = new()
    {
        Handouts = [new("a", 7)],
        Counts = [Count(Deletion(Grace))],
        Instances = [Instance("Completed", "deleted")],
        Grace = Grace,
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static readonly Dictionary<string, (Evidence Evidence, string[] Findings)> Cases = new()
    {
        ["as it should be"] = (Good, []),
        ["nothing happened"] = (new() { Grace = Grace }, []),
        ["left behind"] = (Good with { Counts = [Count() with { IsThere = true }] }, ["a: still there"]),
        ["vanished"] = (Good with { Counts = [Count()] }, ["a: vanished without being deleted"]),
        ["deleted twice"] = (Good with { Counts = [Count(Deletion(Grace), Deletion(Grace * 2))] }, ["a: deleted 2 times"]),
        ["made twice"] = (
            Good with { Counts = [Count(Deletion(Grace), Deletion(Grace)) with { Created = 2 }] },
            ["a: made 2 times", "a: deleted 2 times"]),
        ["never made"] = (Good with { Counts = [] }, ["a: handed out, and never made"]),
        ["shared"] = (Good with { Handouts = [new("a", 7), new("a", 9)] }, ["a: handed out to citizens 7 and 9"]),
        ["got twice"] = (Good with { Handouts = [new("a", 7), new("a", 7)] }, []),
        ["with people in it"] = (Good with { Counts = [Count(new RoomDeletion(End, 2, null))] }, ["a: deleted with people in it: 2"]),
        ["with people in it, as was asked for"] = (
            Good with { Counts = [Count(new RoomDeletion(End, 2, null))], DeletionsRequested = new HashSet<string> { "a" } },
            []),
        ["before its time"] = (
            Good with { Counts = [Count(Deletion(TimeSpan.FromSeconds(4.5)))] },
            ["a: deleted 4.50 s after its meeting's end, not 5.00 s"]),
        ["before its time, as was asked for"] = (
            Good with { Counts = [Count(Deletion(TimeSpan.Zero))], DeletionsRequested = new HashSet<string> { "a" } },
            []),
        ["nobody came"] = (Good with { Counts = [Count(new RoomDeletion(End, 0, null))] }, []),
        ["no orchestration"] = (Good with { Instances = [] }, ["a: has no orchestration"]),
        ["stuck"] = (Good with { Instances = [Instance("Running", "deleting")] }, ["a: its orchestration is Running, the room deleting"]),
        ["failed"] = (Good with { Instances = [Instance("Failed", null)] }, ["a: its orchestration is Failed, the room nowhere"]),
        ["made for nobody"] = (Good with { Handouts = [] }, []),
        ["made for nobody and left"] = (Good with { Handouts = [], Counts = [Count() with { IsThere = true }] }, ["a: still there"]),
        ["made on Pexip itself"] = (Good with { Handouts = [], Instances = [] }, []),
        ["waits in the pool"] = (
            Good with { Handouts = [], Counts = [Count() with { IsThere = true }], Instances = [Pooled] },
            []),
        ["handed out from the pool, and not told"] = (
            Good with { Instances = [Pooled] },
            ["a: its orchestration is Running, the room created"]),
        ["begun for nobody"] = (new() { Instances = [Instance("Pending", null)] }, ["a: its orchestration is Pending, the room nowhere"]),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_Evidence_FindsWhatIsWrong(string name)
    {
        var verdict = Verdict.Of(Cases[name].Evidence);

        Assert.Equal(Cases[name].Findings, verdict.Findings.Select(finding => finding.ToString()));
        Assert.Equal(Cases[name].Findings.Length == 0, verdict.IsGood);
    }

    [Theory]
    [InlineData("Running", true)]
    [InlineData("Pending", true)]
    [InlineData("Failed", false)]
    [InlineData("Terminated", false)]
    [InlineData("Suspended", false)]
    public void Of_AnOrchestrationThatHasNotCompleted_IsWaitedForWhileItMay(string status, bool mayPass)
    {
        var finding = Assert.Single(Verdict.Of(Good with { Instances = [Instance(status, null)] }).Findings);

        Assert.Equal(mayPass, finding.MayPass);
    }

    [Fact]
    public void Of_ARoomThatIsThere_IsWaitedFor() =>
        Assert.True(Assert.Single(Verdict.Of(Good with { Counts = [Count() with { IsThere = true }] }).Findings).MayPass);

    [Fact]
    public void Of_SeveralRooms_CountsThem()
    {
        var verdict = Verdict.Of(Good with
        {
            Counts = [Count(Deletion(Grace)), Count() with { Name = "b", IsThere = true }, Count(Deletion(Grace)) with { Name = "c" }],
        });

        Assert.Equal((3, 2, 1), (verdict.Made, verdict.Deleted, verdict.Left));
    }

    private static RoomCount Count(params RoomDeletion[] deletions) => new("a", 1, IsThere: false, deletions);

    private static RoomDeletion Deletion(TimeSpan after) => new(End + after, 0, End);

    private static Instance Instance(string status, string? state) => new("room-a", status, state is null ? null : new(state));
}
