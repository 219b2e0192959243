using System.Collections.Concurrent;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Where a request that waits for a room meets the activity that deals with it, when both are in this process. The room is handed over
/// here, and not through durable history, because it has PINs. On another process nobody meets: see <see cref="RoomProgress"/>.
/// </summary>
internal sealed class RoomRendezvous
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<RoomArrival>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Completes when an activity for this room next reports. Ask before the activity can have begun.</summary>
    public Task<RoomArrival> Expect(string roomName) =>
        _waiting.GetOrAdd(roomName, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Nobody waits any more.</summary>
    public void Forget(string roomName) => _waiting.TryRemove(roomName, out _);

    /// <summary>Reports to whoever waits.</summary>
    /// <returns>The answer, for the activity to give to its orchestration.</returns>
    public RoomTaskAnswer Report(string roomName, RoomTaskAnswer answer, Conference? conference = null)
    {
        if (_waiting.TryRemove(roomName, out var waiting)) waiting.SetResult(new(answer, conference));
        return answer;
    }
}
