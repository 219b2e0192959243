using MaxConf.Functions.Observability;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Live.Actions;

/// <summary>
/// Writes actions into their room's history: before Pexip is asked, so that nothing is done that nobody knows of, and again with what
/// came of it.
/// </summary>
internal sealed class ActionLog(IRandomSource random, TimeProvider time, ILogger<ActionLog> logger)
{
    /// <summary>Longer details are cut.</summary>
    private const int MaxDetail = 250;

    /// <summary>Does something, with a record of it.</summary>
    /// <param name="order">What.</param>
    /// <param name="act">Does it.</param>
    /// <param name="cancellationToken">Ends the wait; the record then stays without an outcome, as nobody knows it.</param>
    public async Task<PexipResult> RecordAsync(
        ControlOrder order, Func<CancellationToken, Task<PexipResult>> act, CancellationToken cancellationToken)
    {
        var action = Begin(order);
        await order.Client.TellRoomAsync(order.Room, action, cancellationToken);
        var done = await act(cancellationToken);
        await EndAsync(order, action.After(done.Error));
        return done;
    }

    private RoomAction Begin(ControlOrder order)
    {
        var detail = order.Detail is { Length: > MaxDetail } ? order.Detail[..MaxDetail] + "…" : order.Detail;
        var by = order.By ?? throw new InvalidOperationException("Nobody is signed in.");
        return new(random.NextId(), time.GetUtcNow(), by, order.Action, order.Participant, detail, RoomActionOutcome.Asked);
    }

    /// <summary>What is done is done, also where the caller has gone or the outcome cannot be written.</summary>
    private async Task EndAsync(ControlOrder order, RoomAction action)
    {
        Log.RoomControlled(logger, action.By, action.Action, order.Room, action.Participant, action.Outcome);
        try
        {
            await order.Client.TellRoomAsync(order.Room, action, CancellationToken.None);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.ActionOutcomeNotKept(logger, order.Room, action.Id, e);
        }
    }
}
