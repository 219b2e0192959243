using MaxConf.Functions.Caching;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Live.Sessions;
using MaxConf.Pexip.Management.Resources;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary>
/// The layouts of meetings, which only a participant is told. They do not change while a meeting lasts, so they are read once for all who
/// ask, and MaxConf's own participant need not come back each time.
/// </summary>
internal sealed class LayoutReader(ControlSessions sessions, TimeProvider time)
{
    /// <summary>A kilobyte each.</summary>
    private const int Capacity = 1000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly SharedReads<Found<IReadOnlyList<RoomLayout>>> _layouts = new(Lifetime, Capacity, found => found.Problem is null, time);

    /// <summary>The layouts of a meeting.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    public Task<Found<IReadOnlyList<RoomLayout>>> ReadAsync(
        DurableTaskClient client, LiveConference conference, CancellationToken cancellationToken) =>
        _layouts.GetAsync(conference.Id, () => ReadAsync(client, conference.Name), cancellationToken);

    private async Task<Found<IReadOnlyList<RoomLayout>>> ReadAsync(DurableTaskClient client, string room)
    {
        var rented = await sessions.RentAsync(client, room, CancellationToken.None);
        if (rented.Problem is { } problem)
        {
            return problem;
        }

        using var lease = rented.Value!;
        var layouts = await lease.Conference.Conference.GetAvailableLayoutsAsync(annotate: true);
        return layouts.IsSuccess
            ? Found<IReadOnlyList<RoomLayout>>.Of([.. layouts.Value.Select(layout => new RoomLayout(layout.Name.Value, layout.Tags ?? []))])
            : PexipProblems.OfList(layouts.Error);
    }
}
