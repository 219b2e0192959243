using System.Text.Json.Nodes;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>Asks a room's orchestration for a change of the room's VMR, and waits a little for what comes of it.</summary>
internal sealed class RoomChanger(
    RoomProgress progress, RoomAdoption adoption, SecretBox secrets, IRandomSource random, IOptions<RoomsOptions> options, TimeProvider time)
{
    /// <summary>More than that wait only where Pexip has failed for long. They lie in durable state, which must not grow without end.</summary>
    private const int MaxWaiting = 20;

    /// <summary>Changes a room.</summary>
    /// <param name="client">Reaches the orchestration.</param>
    /// <param name="name">The room's name.</param>
    /// <param name="fields">The fields that change, each as it must be.</param>
    /// <param name="cancellationToken">Ends the wait; the change may be made all the same.</param>
    /// <returns>
    /// Done when the change is made, or will be, as it is durable; absent where there is no such room, or none any more; invalid or
    /// refused where it will never be made; failed where it could not be asked for.
    /// </returns>
    public async Task<RoomTaskAnswer> ChangeAsync(
        DurableTaskClient client, string name, JsonObject fields, CancellationToken cancellationToken)
    {
        var owned = await adoption.EnsureOwnedAsync(client, name, cancellationToken);
        if (!owned.IsSuccess)
        {
            return owned.Error.Kind == PexipErrorKind.NotFound ? RoomTaskAnswer.Absent : RoomTaskAnswer.Failed(owned.Error);
        }

        return await client.GetRoomStatusAsync(name, cancellationToken) switch
        {
            { State: RoomState.Deleting or RoomState.Deleted } => RoomTaskAnswer.Absent,
            { PendingChanges: >= MaxWaiting } =>
                RoomTaskAnswer.Failed(new(PexipErrorKind.Unavailable, "Too many changes of the room wait already.")),
            _ => await AskAsync(client, name, new(random.NextId(), secrets.Seal(fields.ToJsonString()), time.GetUtcNow()), cancellationToken),
        };
    }

    /// <summary>
    /// What a room's status tells of a change; null for nothing. A room that is being deleted, with nothing that waits, has dropped it.
    /// </summary>
    internal static RoomTaskAnswer? Read(RoomStatus? status, string changeId) => status switch
    {
        { LastChange: { } last } when last.Id == changeId => last.ToAnswer(),
        { State: RoomState.Deleting or RoomState.Deleted, PendingChanges: 0 } => RoomTaskAnswer.Absent,
        _ => null,
    };

    private async Task<RoomTaskAnswer> AskAsync(
        DurableTaskClient client, string name, RoomChange change, CancellationToken cancellationToken)
    {
        var arrival = await progress.FollowAsync(
            RoomRendezvous.ChangeOf(name, change.Id),
            options.Value.ChangeTimeout,
            () => client.RequestRoomChangeAsync(name, change, cancellationToken),
            async (_, token) => Read(await client.GetRoomStatusAsync(name, token), change.Id) is { } answer ? new(answer, null) : null,
            cancellationToken);

        // A try that failed is not the last one.
        return arrival is null or { Answer.Outcome: RoomTaskOutcome.Failed } ? RoomTaskAnswer.Done : arrival.Answer;
    }
}
