using System.Collections.Concurrent;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Where a request that waits for something meets the activity that does it, when both are in this process. A room is handed over here,
/// and not through durable history, because it has PINs. On another process nobody meets: see <see cref="RoomProgress"/>.
/// </summary>
internal sealed class RoomRendezvous
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<RoomArrival>> _waiting = new(StringComparer.Ordinal);

    /// <summary>The matter of a room's deletion.</summary>
    public static string DeletionOf(string roomName) => "deletion " + roomName;

    /// <summary>The matter of a room's making.</summary>
    public static string CreationOf(string roomName) => "creation " + roomName;

    /// <summary>The matter of a change of a room's VMR.</summary>
    public static string ChangeOf(string roomName, string changeId) => $"change {changeId} of {roomName}";

    /// <summary>Completes when an activity next reports in this matter. Ask before the activity can have begun.</summary>
    public Task<RoomArrival> Expect(string matter) =>
        _waiting.GetOrAdd(matter, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Nobody waits any more.</summary>
    public void Forget(string matter) => _waiting.TryRemove(matter, out _);

    /// <summary>Reports to whoever waits.</summary>
    /// <returns>The answer, for the activity to give to its orchestration.</returns>
    public RoomTaskAnswer Report(string matter, RoomTaskAnswer answer, Conference? conference = null)
    {
        if (_waiting.TryRemove(matter, out var waiting))
        {
            waiting.SetResult(new(answer, conference));
        }

        return answer;
    }
}
