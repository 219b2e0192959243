using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Management.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms;

/// <summary>Begins a room's life and waits until it can be handed out.</summary>
internal sealed class RoomCreator(
    RoomProgress progress,
    PexipManagementClient pexip,
    IRandomSource random,
    IOptions<RoomsOptions> options,
    TimeProvider time)
{
    /// <summary>Names are random: one that is taken is rare, two in a row mean that something else is wrong.</summary>
    private const int MaxNames = 3;

    /// <summary>Makes a room for a session.</summary>
    /// <returns>
    /// The VMR; or Pexip's failure, after which the room's orchestration sees to it that nothing of the room remains. The same if the
    /// caller gives up.
    /// </returns>
    public async Task<PexipResult<Conference>> CreateAsync(DurableTaskClient client, string tag, CancellationToken cancellationToken)
    {
        for (var names = 1; ; names++)
        {
            var created = await CreateAsync(client, RoomName.Generate(random), tag, cancellationToken);
            if (created.IsSuccess || created.Error.Kind != PexipErrorKind.AlreadyExists || names == MaxNames)
            {
                return created;
            }
        }
    }

    /// <summary>Begins and follows. A room that is not handed out in the end is not wanted: nobody would know its name.</summary>
    private async Task<PexipResult<Conference>> CreateAsync(
        DurableTaskClient client, RoomName name, string tag, CancellationToken cancellationToken)
    {
        var (isOurs, isSettled) = (false, false);
        try
        {
            var arrival = await progress.FollowAsync(
                RoomRendezvous.CreationOf(name.Value),
                BeginAsync,
                (_, token) => LookAsync(client, name.Value, token),
                cancellationToken);
            var created = await ResultOfAsync(arrival, name.Value, cancellationToken);
            isSettled = created.IsSuccess || arrival?.Answer.Error is not null;
            return created;
        }
        finally
        {
            if (isOurs && !isSettled)
            {
                await client.RequestRoomDeletionAsync(name.Value, CancellationToken.None);
            }
        }

        async Task BeginAsync()
        {
            // Not to be broken off: a start that is half made would be nobody's.
            await client.StartRoomAsync(options.Value.NewRoom(name.Value, tag, time.GetUtcNow()), CancellationToken.None);
            isOurs = true;
        }
    }

    private static async Task<RoomArrival?> LookAsync(DurableTaskClient client, string name, CancellationToken cancellationToken) =>
        await client.GetRoomStatusAsync(name, cancellationToken) switch
        {
            { LastError: { } error } => new(RoomTaskAnswer.Failed(new(error.Kind, error.Message)), null),
            { State: > RoomState.Creating } => new(RoomTaskAnswer.Done, null),
            _ => null,
        };

    private async Task<PexipResult<Conference>> ResultOfAsync(RoomArrival? arrival, string name, CancellationToken cancellationToken)
    {
        if (arrival is null)
        {
            return new PexipError(PexipErrorKind.TimedOut, "The room was not made in time.");
        }

        if (arrival.Answer.Error is { } error)
        {
            return new PexipError(error.Kind, error.Message) { RetryAfter = error.RetryAfter };
        }

        return arrival.Conference ?? await ReadAsync(name, cancellationToken);
    }

    /// <summary>The room that another process made. That it is gone already is no "not found" of the caller's.</summary>
    private async Task<PexipResult<Conference>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var found = await pexip.FindConferenceAsync(name, cancellationToken);
        return found.IsSuccess || found.Error.Kind != PexipErrorKind.NotFound
            ? found
            : new PexipError(PexipErrorKind.Unexpected, "The room that was made is not there.");
    }
}
