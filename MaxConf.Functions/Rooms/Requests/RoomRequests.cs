using MaxConf.Functions.Pool;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Requests;

/// <summary>Asks for rooms, each request once however often it is repeated, and waits for them.</summary>
internal sealed class RoomRequests(
    RoomProgress progress,
    RoomRendezvous rendezvous,
    PexipManagementClient pexip,
    IRandomSource random,
    IOptions<RoomsOptions> options,
    PoolSettings pool)
{
    /// <summary>Names are random: one that is taken is rare, two in a row mean that something else is wrong.</summary>
    private const int Names = 3;

    /// <summary>A repeated request may come upon one that just failed, or whose room just went; then it is made anew.</summary>
    private const int MaxRuns = 3;

    private static readonly PexipError Gone = new(PexipErrorKind.Unexpected, "The room that was made is not there.");
    private static readonly PexipError Stopped = new(PexipErrorKind.Unexpected, "The request's orchestration was stopped.");

    /// <summary>The room for a session: a new one, or the one that the same request got before.</summary>
    /// <param name="client">The durable client.</param>
    /// <param name="tag">The session's URL.</param>
    /// <param name="caller">Who asks, for the key.</param>
    /// <param name="key">The caller's <c>Idempotency-Key</c>; null for none, and then the session is the key.</param>
    /// <param name="cancellationToken">Ends the wait. The room is made all the same: who repeats the request gets it.</param>
    /// <returns>The VMR, or Pexip's failure; null if the key was used for another session.</returns>
    public async Task<RoomArrival?> ObtainAsync(
        DurableTaskClient client, string tag, string? caller, string? key, CancellationToken cancellationToken)
    {
        RoomArrival? arrival = null;
        for (var run = 0; run < MaxRuns; run++)
        {
            var attempt = new Attempt(client, Describe(tag, caller, key));
            arrival = await RunAsync(attempt, cancellationToken);
            if (attempt.IsOfAnotherSession)
            {
                return null;
            }

            if (attempt.IsOurs || arrival.Answer.Error is null)
            {
                break;
            }
        }

        return arrival;
    }

    private async Task<RoomArrival> RunAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var arrival = await progress.FollowAsync(
            attempt.Id,
            () => BeginAsync(attempt, cancellationToken),
            (_, token) => LookAsync(attempt, token),
            cancellationToken);
        return arrival ?? new(RoomTaskAnswer.Failed(new(PexipErrorKind.TimedOut, "The room was not made in time.")), null);
    }

    /// <summary>Begins the request's orchestration, or joins the one under way.</summary>
    private async Task BeginAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            // Not to be broken off: a start that is half made would be nobody's.
            await attempt.Client.ScheduleNewOrchestrationInstanceAsync(
                RequestRoom.FunctionName, attempt.Request, new StartOrchestrationOptions(attempt.Id), CancellationToken.None);
            attempt.IsOurs = true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The hosts throw exceptions of different types, so the instance itself is asked.
            var instance = await attempt.Client.GetInstanceAsync(attempt.Id, getInputsAndOutputs: true, cancellationToken);
            if (instance is null)
            {
                throw;
            }

            attempt.IsOfAnotherSession = instance.ReadInputAs<RoomRequest>()?.Tag != attempt.Request.Tag;
            await ReportAsync(attempt, cancellationToken);
        }
    }

    /// <summary>Who joins need not wait for what has long been settled.</summary>
    private async Task ReportAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var seen = attempt.IsOfAnotherSession ? new(RoomTaskAnswer.Absent, null) : await LookAsync(attempt, cancellationToken);
        if (seen is not null)
        {
            rendezvous.Report(attempt.Id, seen.Answer, seen.Conference);
        }
    }

    /// <summary>What the request's orchestration shows: nothing yet, its room as Pexip has it now, or why it has none.</summary>
    private async Task<RoomArrival?> LookAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var instance = await attempt.Client.GetInstanceAsync(attempt.Id, getInputsAndOutputs: true, cancellationToken);
        return instance?.ReadCustomStatusAs<RoomRequestStatus>() switch
        {
            { Room: { } room } => await ReadAsync(attempt, room, cancellationToken),
            { Error: { } error } => new(new(RoomTaskOutcome.Failed) { Error = error }, null),
            _ when instance is { IsCompleted: true } => new(RoomTaskAnswer.Failed(Stopped), null),
            _ => null,
        };
    }

    /// <summary>The room that the request got before. One that is being deleted is not handed out any more.</summary>
    private async Task<RoomArrival> ReadAsync(Attempt attempt, string room, CancellationToken cancellationToken)
    {
        var status = await attempt.Client.GetRoomStatusAsync(room, cancellationToken);
        if (status is null or { State: RoomState.Deleting or RoomState.Deleted })
        {
            return await LetGoAsync(attempt, room, cancellationToken);
        }

        var found = await pexip.FindConferenceAsync(room, cancellationToken);
        return found switch
        {
            { IsSuccess: true } => new(RoomTaskAnswer.Done, found.Value),
            { Error.Kind: PexipErrorKind.NotFound } => await LetGoAsync(attempt, room, cancellationToken),
            _ => new(RoomTaskAnswer.Failed(found.Error!), null),
        };
    }

    /// <summary>The request has not heard yet that its room is gone. It lets go of its id now, so that a new room can be made.</summary>
    private static async Task<RoomArrival> LetGoAsync(Attempt attempt, string room, CancellationToken cancellationToken)
    {
        await attempt.Client.RaiseEventAsync(attempt.Id, RoomDeleted.EventName, new RoomDeleted(room), cancellationToken);
        await attempt.Client.WaitForInstanceCompletionAsync(attempt.Id, cancellationToken);
        return new(RoomTaskAnswer.Failed(Gone), null);
    }

    private (string Id, RoomRequest Request) Describe(string tag, string? caller, string? key)
    {
        var names = Enumerable.Range(0, Names).Select(_ => RoomName.Generate(random).Value).ToArray();
        var (id, heldFor) = key is not null
            ? (RoomRequestId.OfKey(caller, key), options.Value.IdempotencyKeyLifetime)
            : (options.Value.RepeatWindow > TimeSpan.Zero ? RoomRequestId.OfSession(tag) : RoomRequestId.Unique(names[0]), options.Value.RepeatWindow);
        var candidates = names.Select(name => new RoomStart(name, tag, id));
        return (id, new(tag, [.. candidates]) { HeldFor = heldFor, UsesPool = pool.Current.Size > 0 });
    }

    /// <summary>One run of a request, and what came of beginning it.</summary>
    private sealed class Attempt(DurableTaskClient client, (string Id, RoomRequest Request) request)
    {
        public DurableTaskClient Client { get; } = client;

        public string Id { get; } = request.Id;

        public RoomRequest Request { get; } = request.Request;

        /// <summary>Whether it began the orchestration, and did not find one under way.</summary>
        public bool IsOurs { get; set; }

        /// <summary>Whether the orchestration under way is for another session.</summary>
        public bool IsOfAnotherSession { get; set; }
    }
}
