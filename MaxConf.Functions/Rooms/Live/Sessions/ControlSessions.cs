using MaxConf.Functions.Problems;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Live.Sessions;

/// <summary>
/// MaxConf's own participants, one in a meeting however many need it here. Each stays while it is needed and <c>LiveControl:Linger</c>
/// longer, and leaves when the process stops.
/// </summary>
internal sealed class ControlSessions(ControlJoiner joiner, IOptions<LiveControlOptions> options, TimeProvider time) : IHostedService
{
    /// <summary>How long a stop waits for nodes to be told; a token that cannot be released expires in two minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan StoppingPause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<Seat, Task> _leaving = [];
    private bool _isStopping;

    /// <summary>Has MaxConf's own participant in a meeting; it joins if it is not there yet.</summary>
    /// <param name="client">Tells a room's state where no meeting is found.</param>
    /// <param name="room">The room's name.</param>
    /// <param name="cancellationToken">Ends the wait; it may join all the same, and then leaves after a while.</param>
    /// <returns>A need to be given back; or why it cannot be had.</returns>
    public async Task<Found<ControlLease>> RentAsync(DurableTaskClient client, string room, CancellationToken cancellationToken)
    {
        if (Take(client, room) is not { } seat)
        {
            return ProblemCatalog.PexipUnavailable(StoppingPause);
        }

        var isTaken = false;
        try
        {
            var joined = await seat.Joining.WaitAsync(cancellationToken);
            isTaken = joined.Problem is null;
            return joined.Problem is { } problem ? problem : new ControlLease(joined.Value!, () => GiveBack(seat));
        }
        finally
        {
            if (!isTaken)
            {
                GiveBack(seat);
            }
        }
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] leaving;
        lock (_gate)
        {
            _isStopping = true;
            _seats.Values.ToList().ForEach(Vacate);
            leaving = [.. _leaving.Values];
        }

        try
        {
            await Task.WhenAll(leaving).WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // Their tokens expire.
        }
    }

    private Seat? Take(DurableTaskClient client, string room)
    {
        lock (_gate)
        {
            if (_isStopping)
            {
                return null;
            }

            var seat = _seats.GetValueOrDefault(room);
            if (seat is null or { IsOver: true })
            {
                _seats[room] = seat = new(room, joiner.JoinAsync(client, room));
                _ = WatchAsync(seat);
            }

            seat.Needs++;
            seat.Lingering?.Dispose();
            seat.Lingering = null;
            return seat;
        }
    }

    private void GiveBack(Seat seat)
    {
        lock (_gate)
        {
            seat.Needs--;
            if (seat.Needs == 0 && _seats.GetValueOrDefault(seat.Room) == seat)
            {
                seat.Lingering = time.CreateTimer(_ => LeaveIfIdle(seat), null, options.Value.Linger, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void LeaveIfIdle(Seat seat)
    {
        lock (_gate)
        {
            if (seat.Needs == 0)
            {
                Vacate(seat);
            }
        }
    }

    /// <summary>Whoever comes next joins anew after a failure, and after the end.</summary>
    private async Task WatchAsync(Seat seat)
    {
        if (await SessionOfAsync(seat) is { } session)
        {
            await session.Ended;
        }

        lock (_gate)
        {
            Vacate(seat);
        }
    }

    /// <summary>Called with the gate held.</summary>
    private void Vacate(Seat seat)
    {
        seat.Lingering?.Dispose();
        if (_seats.GetValueOrDefault(seat.Room) == seat)
        {
            _seats.Remove(seat.Room);
            _leaving[seat] = LeaveAsync(seat);
        }
    }

    private async Task LeaveAsync(Seat seat)
    {
        await Task.Yield();
        if (await SessionOfAsync(seat) is { } session)
        {
            await session.DisposeAsync();
        }

        lock (_gate)
        {
            _leaving.Remove(seat);
        }
    }

    private static async Task<ControlSession?> SessionOfAsync(Seat seat)
    {
        try
        {
            return (await seat.Joining).Value;
        }
        catch (Exception) // Of any kind: it is told to those who wait for the joining.
        {
            return null;
        }
    }

    /// <summary>The place of MaxConf's own participant in a room.</summary>
    private sealed class Seat(string room, Task<Found<ControlSession>> joining)
    {
        public string Room => room;

        public Task<Found<ControlSession>> Joining => joining;

        /// <summary>Whether MaxConf was in the meeting and is not any more.</summary>
        public bool IsOver => joining is { IsCompletedSuccessfully: true, Result.Value: { Ended.IsCompleted: true } };

        public int Needs { get; set; }

        public ITimer? Lingering { get; set; }
    }
}
