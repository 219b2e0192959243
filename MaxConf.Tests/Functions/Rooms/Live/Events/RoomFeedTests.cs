using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Live.Events;
using MaxConf.Functions.Rooms.Live.Roster;

namespace MaxConf.Tests.Functions.Rooms.Live.Events;

public sealed class RoomFeedTests
{
    private static readonly RoomSummary Active = new("room", RoomState.Active, new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), null, 1);

    private readonly RoomFeed _feed = new(new EventHistory("h", 500));

    [Fact]
    public async Task Reader_TooSlow_IsCutOffAndNobodyElse()
    {
        _feed.RoomIs(Active);
        _feed.RosterIs([]);
        using var slow = _feed.Join("slow", null, () => { });
        using var quick = _feed.Join("quick", null, () => { });

        foreach (var people in Enumerable.Range(2, FeedReader.Capacity + 1))
        {
            _feed.RoomIs(Active with { People = people });
            Assert.True(quick.Events.TryRead(out _));
        }

        var cut = new TaskCompletionSource();
        slow.CutOff.Register(cut.SetResult);
        await cut.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(quick.CutOff.IsCancellationRequested);
        Assert.Equal(1, _feed.Readers);
    }

    [Fact]
    public void Roster_ToldAnew_IsToldOnAsWhatChanged()
    {
        _feed.RoomIs(Active);
        _feed.RosterIs([Person("a"), Person("b")]);
        using var reader = _feed.Join("caller", null, () => { });

        _feed.RosterIs([Person("b") with { IsMuted = true }, Person("c")]);
        _feed.IsThere(Person("c"));
        _feed.HasLeft("a");
        _feed.RosterLost();
        _feed.IsThere(Person("d"));

        Assert.Equal(["participant_left", "participant_updated", "participant_joined", "roster"], Names(reader));
    }

    [Fact]
    public void Room_Unchanged_IsNotToldOn()
    {
        _feed.RoomIs(Active);
        using var reader = _feed.Join("caller", null, () => { });

        _feed.RoomIs(Active with { });
        _feed.RoomIs(Active with { State = RoomState.Deleted });

        Assert.Equal(["room"], Names(reader));
        Assert.True(reader.Events.Completion.IsCompletedSuccessfully);
    }

    private static RoomParticipant Person(string id) => new(id, id, "guest", "conference", null, "in", true, false, false, false, null);

    private static IEnumerable<string> Names(FeedReader reader)
    {
        while (reader.Events.TryRead(out var next))
        {
            yield return next.Name;
        }
    }
}
