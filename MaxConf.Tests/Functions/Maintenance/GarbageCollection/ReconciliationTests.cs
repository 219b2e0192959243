using CsCheck;
using MaxConf.Functions.Maintenance.GarbageCollection;
using MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Tests.Functions.Maintenance.GarbageCollection;

/// <summary>The rules, without anything around them.</summary>
public sealed class ReconciliationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly RoomInstance Room =
        new("room") { State = RoomState.Created, Since = Noon.AddHours(-1), ConferenceId = 7, Tag = "tag" };

    private static readonly Vmr Own = new(7, "room", "tag") { IsOurs = true };

    private static readonly Gen<RoomInstance> Instances =
        from id in Gen.Int[1, 8]
        from state in Gen.Enum<RoomState>()
        from flags in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool)
        from minutes in Gen.Select(Gen.Int[-200, 0], Gen.Int[-30, 30])
        from failed in Gen.Int[0, 2]
        select new RoomInstance($"room{id}")
        {
            ConferenceId = flags.Item1 ? id : null,
            Tag = $"tag{id}",
            State = state,
            HasEnded = flags.Item2 && flags.Item3,
            IsSuspended = flags.Item3 && flags.Item4,
            IsPersistent = flags.Item4,
            Since = Noon.AddMinutes(minutes.Item1),
            Due = flags.Item2 ? Noon.AddMinutes(minutes.Item2) : null,
            FailedRemovals = failed,
        };

    private static readonly Gen<Vmr> Vmrs =
        from id in Gen.Int[1, 8]
        from name in Gen.Int[1, 8]
        from tag in Gen.Int[1, 8]
        from flags in Gen.Select(Gen.Bool, Gen.Bool)
        select new Vmr(id, $"room{name}", $"tag{tag}") { IsOurs = flags.Item1, IsPersistent = flags.Item2 };

    private static readonly Gen<(RoomInstance[] Instances, Vmr[] Vmrs)> Worlds = Gen.Select(
        Instances.Array[0, 8].Select(all => all.DistinctBy(instance => instance.Name).ToArray()),
        Vmrs.Array[0, 8].Select(all => all.DistinctBy(vmr => vmr.Id).DistinctBy(vmr => vmr.Name).ToArray()));

    public static TheoryData<string, string?> UnderWay => new()
    {
        // Its VMR is not there.
        { "Creating", null },
        { "Created", "vanished" },
        { "Active", "vanished" },
        { "Ended", "vanished" },
        { "ScheduledForDeletion", "vanished" },
        { "Deleting", null },
        { "Deleted", null },
    };

    [Theory]
    [MemberData(nameof(UnderWay))]
    public void Judge_VmrNotThere_IsByTheState(string state, string? expected)
    {
        var room = Room with { State = Enum.Parse<RoomState>(state), Since = Noon };

        Assert.Equal(expected, Find([room]));
        Assert.Equal(expected is null ? null : "persistent_vanished", Find([room with { IsPersistent = true }]));
        Assert.Equal("suspended", Find([room with { IsSuspended = true }]));
        Assert.Null(Find(isComplete: false, [room]));
        Assert.Null(Find([room], Own));
    }

    [Theory]
    [InlineData(-5.0, false)]
    [InlineData(-5.1, true)]
    [InlineData(1.0, false)]
    [InlineData(null, false)]
    public void Judge_PastItsTime_IsOverdueBeyondTheMargin(double? due, bool isOverdue)
    {
        foreach (var state in Enum.GetValues<RoomState>())
        {
            var room = Room with { State = state, Since = Noon, Due = due is { } minutes ? Noon.AddMinutes(minutes) : null };

            Assert.Equal(isOverdue ? "overdue" : null, Find([room], Own));
            Assert.Null(Find([room with { IsPersistent = true }], Own));
            Assert.Equal("suspended", Find([room with { IsSuspended = true }], Own));
        }
    }

    [Theory]
    [InlineData(RoomState.Creating, 15, 0, null)]
    [InlineData(RoomState.Creating, 16, 0, "stuck_creating")]
    [InlineData(RoomState.Deleting, 60, 9, null)]
    [InlineData(RoomState.Deleting, 61, 9, "stuck_deleting")]
    [InlineData(RoomState.Deleting, 61, 0, null)]
    [InlineData(RoomState.Created, 100_000, 0, null)]
    [InlineData(RoomState.Active, 100_000, 0, null)]
    public void Judge_LongInAState_IsStuckBeyondTheLimit(object state, int minutes, int failed, string? expected) => Assert.Equal(
        expected,
        Find([Room with { State = (RoomState)state, Since = Noon.AddMinutes(-minutes), FailedRemovals = failed }], Own));

    [Theory]
    [InlineData(true, false, "orphaned")]
    [InlineData(false, false, "foreign")]
    [InlineData(true, true, null)]
    [InlineData(false, true, null)]
    public void See_VmrWithoutOrchestration_IsByWhoseItIs(bool isOurs, bool isPersistent, string? expected) =>
        Assert.Equal(expected, Find([], Own with { IsOurs = isOurs, IsPersistent = isPersistent }));

    [Theory]
    [InlineData(7, "room", "tag", "orphaned")]
    [InlineData(7, "room", "other", "orphaned")]
    [InlineData(8, "room", "tag", "foreign")]
    [InlineData(7, "other", "tag", "foreign")]
    public void See_VmrOfAnOrchestrationThatEndedEarly_IsOursIfItIsTheSame(int id, string name, string tag, string expected)
    {
        var ended = Room with { HasEnded = true };

        Assert.Equal(expected, Find([ended], new Vmr(id, name, tag)));
        if (name == "room")
        {
            Assert.Null(Find([ended with { IsPersistent = true }], new Vmr(id, name, tag)));
        }
    }

    [Fact]
    public void See_VmrThatDiedInTheMaking_IsOursByItsTag()
    {
        var ended = Room with { HasEnded = true, State = RoomState.Creating, ConferenceId = null };

        Assert.Equal("orphaned", Find([ended], new Vmr(7, "room", "tag")));
        Assert.Equal("foreign", Find([ended], new Vmr(7, "room", "a stranger's")));
    }

    [Fact]
    public void See_RoomsVmrRenamed_IsStillIts() => Assert.Null(Find([Room], Own with { Name = "renamed" }));

    [Fact]
    public void See_AnotherVmrOfTheRoomsName_IsNotItsAndNoOrphanYet() => Assert.Equal("vanished", Find([Room], Own with { Id = 8 }));

    [Fact]
    public void AnyWorld_InOrder_HasNoFindings() => Worlds.Sample(world =>
    {
        var instances = world.Instances
            .Select((instance, index) => instance with
            {
                HasEnded = false,
                IsSuspended = false,
                Since = Noon,
                Due = Later(instance.Due),
                ConferenceId = index,
            })
            .ToList();
        var vmrs = instances.Where(instance => instance.NeedsVmr || instance.FailedRemovals > 0)
            .Select(instance => new Vmr(instance.ConferenceId!.Value, instance.Name, instance.Tag)
            {
                IsOurs = instance.FailedRemovals == 1,
            });

        Assert.Empty(All(instances, vmrs));
    });

    [Fact]
    public void AnyWorld_InAnyOrder_HasTheSameFindings()
    {
        var worlds =
            from world in Worlds
            from instances in Gen.Shuffle(world.Instances)
            from vmrs in Gen.Shuffle(world.Vmrs)
            select (Ordered: world, Instances: instances, Vmrs: vmrs);
        worlds.Sample(world => Assert.Equal(All(world.Ordered.Instances, world.Ordered.Vmrs), All(world.Instances, world.Vmrs)));
    }

    [Fact]
    public void AnyWorld_AnyRoom_IsFoundOnceAndTouchedOnlyIfItMayBe() => Worlds.Sample(world =>
    {
        var findings = All(world.Instances, world.Vmrs);

        Assert.Equal(findings.Count, findings.DistinctBy(finding => finding.Room).Count());
        foreach (var (kind, room) in findings.Where(finding => finding.Kind.IsTreated()))
        {
            var instance = world.Instances.SingleOrDefault(instance => instance.Name == room);
            Assert.True(instance is null or { IsPersistent: false });
            Assert.Equal(kind == FindingKind.Orphaned, instance is null or { HasEnded: true });
            Assert.True(kind != FindingKind.Orphaned || world.Vmrs.Any(vmr => vmr.Name == room && !vmr.IsPersistent));
        }
    });

    [Fact]
    public void AnyWorld_NotSeenToItsEnd_HasNothingVanishedAndTheRestAsWell() => Worlds.Sample(world =>
    {
        var all = All(world.Instances, world.Vmrs);
        var unfinished = All(world.Instances, world.Vmrs, isComplete: false);

        Assert.DoesNotContain(unfinished, finding => IsVanished(finding.Kind));
        Assert.Subset(unfinished.ToHashSet(), all.Where(finding => !IsVanished(finding.Kind)).ToHashSet());
    });

    [Fact]
    public void Findings_MoreThanAreKept_AreCounted()
    {
        var findings = new Findings();
        for (var i = 0; i < 1000; i++)
        {
            findings.Add(FindingKind.Orphaned, $"{i}");
            findings.Add(FindingKind.Foreign, $"{i}");
        }

        var found = findings.ToDictionary();
        Assert.Equal((1000, Findings.MaxTreated), (found[FindingKind.Orphaned].Total, found[FindingKind.Orphaned].Rooms.Count));
        Assert.Equal((1000, FoundRooms.MaxShown), (found[FindingKind.Foreign].Total, found[FindingKind.Foreign].Rooms.Count));
        Assert.Equal(Enum.GetValues<FindingKind>(), found.Keys);
    }

    private static bool IsVanished(FindingKind kind) => kind is FindingKind.Vanished or FindingKind.PersistentVanished;

    private static DateTimeOffset? Later(DateTimeOffset? due) => due < Noon ? Noon : due;

    private static string? Find(RoomInstance[] instances, params Vmr[] vmrs) => Find(isComplete: true, instances, vmrs);

    private static string? Find(bool isComplete, RoomInstance[] instances, params Vmr[] vmrs) =>
        All(instances, vmrs, isComplete).Select(finding => finding.Kind.ToLabel()).SingleOrDefault();

    private static List<(FindingKind Kind, string Room)> All(
        IEnumerable<RoomInstance> instances, IEnumerable<Vmr> vmrs, bool isComplete = true)
    {
        var reconciliation = new Reconciliation([.. instances], Noon, new GarbageCollectionOptions());
        foreach (var vmr in vmrs)
        {
            reconciliation.See(vmr);
        }

        return [.. reconciliation.Conclude(isComplete).ToDictionary()
            .SelectMany(found => found.Value.Rooms.Select(room => (found.Key, room)))
            .Order()];
    }
}
