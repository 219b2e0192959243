using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Tests.Pexip.Client.Stub;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client;

public sealed class EventStreamTests
{
    private const string Ask = "GET events";

    [Fact]
    public async Task ReadEventsAsync_TokenTravelsInTheHeaderAlone()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(new EventFeed().Write(EventFeed.Empty));

        await events.NextAsync();

        var asked = await node.Stub.ArrivalAsync(Ask);
        Assert.Equal(("token-1", "/api/client/v2/conferences/meet.alice/events"), (asked.Token, asked.Target));
        Assert.Equal("text/event-stream", asked.Headers.Accept);
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Fact]
    public async Task ReadEventsAsync_ConnectionLost_ComesBackAndSaysWhatChanged()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var second = new EventFeed().Write(
            EventFeed.Event("participant_sync_begin", "null"),
            EventFeed.Event("participant_create", EventFeed.Participant("b", "new name")),
            EventFeed.Event("participant_create", EventFeed.Participant("c")),
            EventFeed.Event("participant_create", EventFeed.Participant("d")));
        var lost = new EventFeed().Write(EventFeed.Sync("a", "b", "c"));
        var (session, events) = await node.ReadAsync(lost, second);

        var first = await events.NextAsync<RosterSyncedEvent>();
        Assert.True(session.Roster.Current.IsSynced);
        lost.Break();
        await events.NextAsync<EventStreamInterruptedEvent>();
        var arriving = await events.TakeAsync(4);
        var between = session.Roster.Current;
        second.Write(EventFeed.Event("participant_sync_end", "null"), EventFeed.Event("participant_create", EventFeed.Participant("e")));
        var synced = await events.NextAsync<RosterSyncedEvent>();
        var later = await events.NextAsync<ParticipantCreateEvent>();

        Assert.Equal((3, 0, 0), (first.Joined.Count, first.Changed.Count, first.Left.Count));
        Assert.Equal(["a", "b", "c"], between.Participants.Keys.Order());
        Assert.False(between.IsSynced);
        Assert.All(arriving.OfType<ParticipantCreateEvent>(), told => Assert.True(told.IsSync));
        Assert.Equal("d", Assert.Single(synced.Joined).Uuid);
        Assert.Equal(("b", "new name"), (Assert.Single(synced.Changed).Uuid, synced.Changed[0].DisplayName));
        Assert.Equal("a", Assert.Single(synced.Left).Uuid);
        Assert.False(later.IsSync);
        Assert.Equal(["b", "c", "d", "e"], session.Roster.Current.Participants.Keys.Order());
        Assert.Equal((1, 1), (node.Metrics["maxconf.pexip.event_stream_losses"], node.Metrics["maxconf.pexip.event_streams"]));
        await events.DisposeAsync();
        await session.DisposeAsync();
        Assert.Equal(0, node.Metrics["maxconf.pexip.event_streams"]);
    }

    [Fact]
    public async Task ReadEventsAsync_LostInTheMiddleOfASync_KeepsTheRosterFromBefore()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(
            new EventFeed().Write(EventFeed.Sync("a", "b")).End(),
            new EventFeed().Write(EventFeed.Event("participant_sync_begin", "null"), EventFeed.Event("participant_delete", "{}")).End(),
            new EventFeed().Write(EventFeed.Sync("b", "c")));

        await events.NextAsync<EventStreamInterruptedEvent>();
        await events.NextAsync<EventStreamInterruptedEvent>();
        Assert.Equal(["a", "b"], session.Roster.Current.Participants.Keys.Order());
        await events.NextAsync<RosterSyncedEvent>();

        Assert.Equal(["b", "c"], session.Roster.Current.Participants.Keys.Order());
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Fact]
    public async Task ReadEventsAsync_NodeFails_WaitsBeforeEachTry()
    {
        var time = new WatchedTime();
        await using var node = await NodeUnderTest.StartAsync(new() { ["Pexip:Client:RetryDelay"] = "00:00:01" }, time);
        var feed = new EventFeed().Write(EventFeed.Empty);
        node.Stub.On(Ask, Answer.Status(500), Answer.Json("{}"), Answer.Drop(), feed.PlayAsync);
        await using var session = await node.JoinAsync();
        await using var events = session.ReadEventsAsync().GetAsyncEnumerator();

        var first = events.NextAsync();
        for (var failures = 1; failures <= 3; failures++)
        {
            await node.Stub.ArrivalAsync(Ask);
            await Waiting.UntilAsync(() => node.Logs.Ids.Count(id => id == 3104) == failures);
            Assert.Equal(failures, node.Stub.Count(Ask));
            time.Advance(TimeSpan.FromSeconds(15));
        }

        Assert.IsType<ParticipantSyncBeginEvent>(await first);
    }

    [Fact]
    public async Task ReadEventsAsync_ConnectionsThatEndAtOnce_AreWaitedAfterToo()
    {
        var time = new WatchedTime();
        await using var node = await NodeUnderTest.StartAsync(new() { ["Pexip:Client:RetryDelay"] = "00:00:01" }, time);
        var (session, events) = await node.ReadAsync(new EventFeed().End(), new EventFeed().Write(EventFeed.Empty));

        await events.NextAsync<EventStreamInterruptedEvent>();
        var next = events.NextAsync();
        await Waiting.UntilAsync(() => node.Logs.Ids.Contains(3104));
        Assert.Equal(1, node.Stub.Count(Ask));
        time.Advance(TimeSpan.FromSeconds(15));

        Assert.IsType<ParticipantSyncBeginEvent>(await next);
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task ReadEventsAsync_TokenRefused_EndsTheSession(int status)
    {
        await using var node = await NodeUnderTest.StartAsync();
        node.Stub.On(Ask, Answer.Status(status));
        await using var session = await node.JoinAsync();

        await using var events = session.ReadEventsAsync().GetAsyncEnumerator();
        var ended = Assert.IsType<SessionEndedEvent>(Assert.Single(await events.RestAsync()));

        Assert.Equal(new SessionEnd(SessionEndReason.TokenRejected, $"events: {status}"), ended.End);
        Assert.Equal(1, node.Stub.Count(Ask));
    }

    [Fact]
    public async Task ReadEventsAsync_Disconnected_EndsAndReleasesNothing()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var feed = new EventFeed().Write(EventFeed.Event("disconnect", """{"reason": "Conference terminated"}"""));
        var (session, events) = await node.ReadAsync(feed);

        var rest = await events.RestAsync();

        Assert.Equal(["DisconnectEvent", "SessionEndedEvent"], rest.Select(told => told.ToString()));
        Assert.Equal(new SessionEnd(SessionEndReason.Disconnected, "Conference terminated"), await session.Completion);
        await feed.Closed;
        await session.DisposeAsync();
        Assert.Equal(0, node.Stub.Count("POST release_token"));
    }

    [Fact]
    public async Task ReadEventsAsync_SessionDisposed_EndsAndClosesTheConnection()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var feed = new EventFeed().Write(EventFeed.Empty);
        var (session, events) = await node.ReadAsync(feed);
        await events.NextAsync<RosterSyncedEvent>();

        await session.DisposeAsync();

        Assert.Equal(SessionEndReason.Released, Assert.IsType<SessionEndedEvent>(Assert.Single(await events.RestAsync())).End.Reason);
        await feed.Closed;
    }

    [Fact]
    public async Task ReadEventsAsync_Cancelled_LeavesTheSessionToReadAgain()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var first = new EventFeed().Write(EventFeed.Empty);
        node.Stub.On(Ask, first.PlayAsync, new EventFeed().Write(EventFeed.Sync("a")).PlayAsync);
        await using var session = await node.JoinAsync();
        using var cancellation = new CancellationTokenSource();
        var events = session.ReadEventsAsync(cancellation.Token).GetAsyncEnumerator();
        await events.NextAsync<RosterSyncedEvent>();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => events.NextAsync());
        await first.Closed;
        Assert.False(session.Roster.Current.IsSynced);

        await using var again = session.ReadEventsAsync().GetAsyncEnumerator();
        Assert.Equal("a", Assert.Single((await again.NextAsync<RosterSyncedEvent>()).Joined).Uuid);
        Assert.False(session.Completion.IsCompleted);
    }

    [Fact]
    public async Task ReadEventsAsync_SecondReader_IsRefused()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var (session, events) = await node.ReadAsync(new EventFeed().Write(EventFeed.Empty));
        await events.NextAsync();

        await using var second = session.ReadEventsAsync().GetAsyncEnumerator();
        await Assert.ThrowsAsync<InvalidOperationException>(() => second.NextAsync());

        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Fact]
    public async Task ReadEventsAsync_SlowReader_IsNotReadAheadOfAndLosesNothing()
    {
        const int Count = 1000;
        await using var node = await NodeUnderTest.StartAsync();
        var feed = new EventFeed().Write([.. Enumerable.Range(0, Count).Select(number => EventFeed.Event("brand_new", $"{number}"))]).End();
        var (session, events) = await node.ReadAsync(feed, new EventFeed());

        await events.NextAsync();
        await feed.Closed;
        Assert.Equal(1, node.Metrics["maxconf.pexip.conference_events"]);

        var rest = await events.TakeAsync(Count - 1);
        Assert.Equal(Enumerable.Range(1, Count - 1).Select(number => $"{number}"), rest.Select(told => told.Data));
        await session.DisposeAsync();
        await events.DisposeAsync();
    }

    [Fact]
    public async Task BreakoutRosters_FollowTheRoomsThatAreOpen()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var feed = new EventFeed().Write(
            EventFeed.Empty,
            EventFeed.Event("breakout_begin", """{"breakout_uuid": "r", "participant_uuid": "me-there"}"""),
            Inside("participant_sync_begin", "null"),
            Inside("participant_create", """{"uuid": "x"}"""),
            Inside("participant_sync_end", "null"));
        var (session, events) = await node.ReadAsync(feed);
        await events.NextAsync<BreakoutBeginEvent>();
        await events.TakeAsync(3);

        var (room, roster) = Assert.Single(session.BreakoutRosters);
        Assert.Equal(("r", "x"), (room.Value, Assert.Single(roster.Current.Participants).Key));
        Assert.Empty(session.Roster.Current.Participants);

        feed.Write(EventFeed.Event("breakout_end", """{"breakout_uuid": "r"}"""));
        await events.NextAsync<BreakoutEndEvent>();
        Assert.Empty(session.BreakoutRosters);
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    [Fact]
    public async Task WhenAsync_CompletesWithTheFirstRosterThatIsAsWished()
    {
        await using var node = await NodeUnderTest.StartAsync();
        var feed = new EventFeed().Write(EventFeed.Sync("a"));
        var (session, events) = await node.ReadAsync(feed);
        var waiting = session.Roster.WhenAsync(roster => roster.Participants.ContainsKey("b"));
        await events.NextAsync<RosterSyncedEvent>();
        Assert.False(waiting.IsCompleted);

        feed.Write(EventFeed.Event("participant_create", EventFeed.Participant("b")));
        await events.NextAsync<ParticipantCreateEvent>();

        Assert.Equal(2, (await waiting.WaitAsync(WatchedTime.Patience)).Participants.Count);
        await events.DisposeAsync();
        await session.DisposeAsync();
    }

    private static string Inside(string name, string data) =>
        EventFeed.Event("breakout_event", $$"""{"breakout_uuid": "r", "event": "{{name}}", "data": {{data}}}""");
}
