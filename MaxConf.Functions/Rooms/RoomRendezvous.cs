using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Where requests that wait for something meet the activity that does it, when both are in this process. A room is handed over here, and
/// not through durable history, because it has PINs. On another process nobody meets: see <see cref="RoomProgress"/>.
/// </summary>
internal sealed class RoomRendezvous
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Matter> _matters = new(StringComparer.Ordinal);

    /// <summary>The matter of a room's deletion.</summary>
    public static string DeletionOf(string roomName) => "deletion " + roomName;

    /// <summary>Begins to wait for what an activity next reports in a matter. Ask before the activity can have begun.</summary>
    public Expectation Expect(string matter)
    {
        lock (_gate)
        {
            if (!_matters.TryGetValue(matter, out var awaited))
            {
                _matters[matter] = awaited = new();
            }

            awaited.Waiting++;
            return new(this, matter, awaited);
        }
    }

    /// <summary>Reports to all who wait.</summary>
    /// <returns>The answer, for the activity to give to its orchestration.</returns>
    public RoomTaskAnswer Report(string matter, RoomTaskAnswer answer, Conference? conference = null)
    {
        lock (_gate)
        {
            if (_matters.Remove(matter, out var awaited))
            {
                awaited.Arrival.SetResult(new(answer, conference));
            }
        }

        return answer;
    }

    private void Leave(string matter, Matter awaited)
    {
        lock (_gate)
        {
            awaited.Waiting--;
            if (awaited.Waiting == 0 && _matters.GetValueOrDefault(matter) == awaited)
            {
                _matters.Remove(matter);
            }
        }
    }

    /// <summary>Somebody's wait; disposing of it ends it.</summary>
    internal readonly struct Expectation : IDisposable
    {
        private readonly RoomRendezvous _rendezvous;
        private readonly string _matter;
        private readonly Matter _awaited;

        internal Expectation(RoomRendezvous rendezvous, string matter, Matter awaited) =>
            (_rendezvous, _matter, _awaited) = (rendezvous, matter, awaited);

        /// <summary>What is reported.</summary>
        public Task<RoomArrival> Arrival => _awaited.Arrival.Task;

        /// <inheritdoc />
        public void Dispose() => _rendezvous.Leave(_matter, _awaited);
    }

    /// <summary>What some wait for.</summary>
    internal sealed class Matter
    {
        public TaskCompletionSource<RoomArrival> Arrival { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Waiting { get; set; }
    }
}
