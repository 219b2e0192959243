using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms;

/// <summary>Gives a VMR that nobody owns its orchestration: only a room's orchestration changes or deletes it.</summary>
internal sealed class RoomAdoption(PexipManagementClient pexip, IOptions<RoomsOptions> options, TimeProvider time)
{
    /// <summary>Sees to it that the room of this name has its orchestration.</summary>
    /// <returns>Success; not found where there is neither an orchestration nor a VMR; or Pexip's failure.</returns>
    public async Task<PexipResult> EnsureOwnedAsync(DurableTaskClient client, string name, CancellationToken cancellationToken)
    {
        if (await client.IsRoomUnderWayAsync(name, cancellationToken))
        {
            return PexipResult.Success;
        }

        var found = await pexip.FindConferenceAsync(name, cancellationToken);
        if (!found.IsSuccess)
        {
            return found.Error;
        }

        await AdoptAsync(client, found.Value, isLive: false, cancellationToken);
        return PexipResult.Success;
    }

    /// <summary>Begins the orchestration of a VMR, unless somebody was quicker.</summary>
    /// <param name="client">Starts it.</param>
    /// <param name="conference">The VMR.</param>
    /// <param name="isLive">Whether a meeting is known to go on there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AdoptAsync(DurableTaskClient client, Conference conference, bool isLive, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var room = options.Value.NewRoom(conference.Name, conference.Tag ?? "", now).Provisioned(conference.Id, now);
        return client.EnsureRoomStartedAsync(isLive ? room.FoundInUse(now) : room, cancellationToken);
    }
}
