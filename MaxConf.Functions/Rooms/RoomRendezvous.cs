using System.Collections.Concurrent;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Where a request that waits for a room meets the activity that deals with it, when both are in this process. The room is handed over
/// here, and not through durable history, because it has PINs. On another process nobody meets: see <see cref="RoomProgress"/>.
/// </summary>
internal sealed class RoomRendezvous
{
    private readonly ConcurrentDictionary<(string Room, RoomState State), TaskCompletionSource<RoomArrival>> _waiting = new();

    /// <summary>
    /// Completes when the activity that gets this room past <paramref name="state"/> next reports: who waits for a deletion is not to
    /// be told of the making. Ask before the activity can have begun.
    /// </summary>
    public Task<RoomArrival> Expect(string roomName, RoomState state) =>
        _waiting.GetOrAdd((roomName, state), _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Nobody waits any more.</summary>
    public void Forget(string roomName, RoomState state) => _waiting.TryRemove((roomName, state), out _);

    /// <summary>Reports to whoever waits.</summary>
    /// <returns>The answer, for the activity to give to its orchestration.</returns>
    public RoomTaskAnswer Report(string roomName, RoomState state, RoomTaskAnswer answer, Conference? conference = null)
    {
        if (_waiting.TryRemove((roomName, state), out var waiting))
        {
            waiting.SetResult(new(answer, conference));
        }

        return answer;
    }
}
