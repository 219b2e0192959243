using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>
/// Finds what is to be controlled. Whether a meeting goes on is asked of Pexip, each time: what events have told may be behind by then.
/// </summary>
internal sealed class LiveRooms(PexipManagementClient pexip, RoomAdoption adoption)
{
    /// <summary>The meeting in a room. A VMR without an orchestration is given one first, as it is to keep what was done.</summary>
    /// <returns>It; or that there is no such room, or no meeting in it; or Pexip's failure.</returns>
    public async Task<Found<LiveConference>> FindConferenceAsync(
        DurableTaskClient client, string roomName, CancellationToken cancellationToken)
    {
        if (!RoomName.TryParse(roomName, out var name))
        {
            return ProblemCatalog.RoomNotFound();
        }

        var owned = await adoption.EnsureOwnedAsync(client, name.Value, cancellationToken);
        if (!owned.IsSuccess)
        {
            return PexipProblems.Of(owned.Error);
        }

        var live = await pexip.FindLiveConferencesAsync(name.Value, cancellationToken);
        return live switch
        {
            { IsSuccess: false } => PexipProblems.OfList(live.Error),
            { Value: [var conference, ..] } => conference,
            _ => await ExplainAbsenceAsync(client, name.Value, cancellationToken),
        };
    }

    /// <summary>Why there is no meeting in a room: there is no such room, or it is where its state says; or Pexip's failure.</summary>
    public async Task<Problem> ExplainAbsenceAsync(DurableTaskClient client, string roomName, CancellationToken cancellationToken)
    {
        if (await client.GetRoomStatusAsync(roomName, cancellationToken) is { State: not RoomState.Deleted } status)
        {
            return ProblemCatalog.NoConference(status.State);
        }

        // One without an orchestration, or whose orchestration has not said anything yet.
        var found = await pexip.FindConferenceAsync(roomName, cancellationToken);
        return found.IsSuccess ? ProblemCatalog.NoConference(RoomState.Created) : PexipProblems.Of(found.Error);
    }
}
