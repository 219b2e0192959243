using System.Net;
using MaxConf.Benchmarks.Callers;
using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Servers;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Benchmarks.Events;

/// <summary>
/// A meeting in every room, all at the same time: first every room's first event, then every room's second. So a room's events come in
/// their order, as a node sends them, though many are under way.
/// </summary>
internal sealed class EventRound(HttpLoad load, int rooms, CancellationToken cancellation)
{
    private int _meetings;

    /// <summary>Posts the next meeting's events to a server.</summary>
    public Task<Measurement> MeasureAsync(ServerProcess server, Uri address)
    {
        var first = ++_meetings * RoomEvents.SequencesOfMeeting;
        byte[][] bodies =
        [
            .. Enumerable.Range(0, rooms * RoomEvents.Count)
                .Select(number => RoomEvents.Body(number % rooms, number / rooms, first + number)),
        ];
        return load.MeasureAsync(
            bodies.Length,
            number => JsonPost.Of(address, bodies[number], Installation.SinkCredentials),
            HttpStatusCode.NoContent,
            server.ReadCostAsync,
            cancellation);
    }

    /// <summary>Waits until every event is taken in.</summary>
    /// <returns>How long that took.</returns>
    /// <exception cref="InvalidOperationException">A room does not wait for its deletion, as it should after its meeting.</exception>
    public async Task<TimeSpan> AwaitEffectAsync(ServerProcess app)
    {
        var start = TimeProvider.System.GetTimestamp();
        await app.AskAsync<bool>(AppOrders.Settle, "", cancellation);
        var elapsed = TimeProvider.System.GetElapsedTime(start);
        var ended = await app.AskAsync<int>(AppOrders.CountRooms, RoomState.ScheduledForDeletion, cancellation);
        return ended == rooms ? elapsed : throw new InvalidOperationException($"Of {rooms} rooms only {ended} wait for their deletion.");
    }
}
