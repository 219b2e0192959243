using MaxConf.Functions.Observability;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Pexip.Client;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Live.Sessions;

/// <summary>
/// Joins a meeting as MaxConf's own participant: as a Host, without media, on a node that holds the meeting, and only where one goes on,
/// for it must not begin one. The Host's PIN is read from the management node each time and goes nowhere but to the conferencing node.
/// </summary>
internal sealed class ControlJoiner(
    PexipManagementClient pexip,
    ConferencingNodeClients nodes,
    LiveRooms rooms,
    IOptions<LiveControlOptions> options,
    ILogger<ControlJoiner> logger)
{
    private const string Setting = PexipClientOptions.NodesSectionName + ":0:Address";

    // A PIN that was changed a moment ago has not reached the node.
    private static readonly TimeSpan ReplicationPause = TimeSpan.FromSeconds(30);

    /// <summary>Joins the meeting in a room.</summary>
    /// <returns>The participant; or why there is none.</returns>
    public async Task<Found<ControlSession>> JoinAsync(DurableTaskClient client, string roomName)
    {
        if (nodes.Configured.Count == 0)
        {
            return ProblemCatalog.NotConfigured(Setting);
        }

        var room = await pexip.FindConferenceAsync(roomName);
        var shards = await pexip.FindLiveConferenceShardsAsync(roomName);
        return (room, shards) switch
        {
            ({ IsSuccess: false }, _) => PexipProblems.Of(room.Error),
            (_, { IsSuccess: false }) => PexipProblems.OfList(shards.Error),
            (_, { Value.Count: 0 }) => await rooms.ExplainAbsenceAsync(client, roomName, CancellationToken.None),
            _ => await JoinAsync(room.Value, NodeOf(shards.Value)),
        };
    }

    /// <summary>The node that holds the meeting, where it is one that can be reached; else the first that can.</summary>
    private ConferencingNodeClient NodeOf(IReadOnlyList<LiveConferenceShard> shards) =>
        shards.Select(shard => shard.Node is { } node ? nodes.Find(node) : null).FirstOrDefault(node => node is not null)
        ?? nodes.Configured[0];

    private async Task<Found<ControlSession>> JoinAsync(Conference room, ConferencingNodeClient node)
    {
        var request = new JoinRequest(options.Value.DisplayName)
        {
            CallTag = ControlParticipant.CallTag,
            Pin = string.IsNullOrEmpty(room.Pin) ? null : room.Pin,
        };
        var outcome = await node.JoinAsync(ConferenceAliases.Of(room), request);
        if (outcome is Joined { Session: var session })
        {
            if (session.Info.Role == Role.Host)
            {
                Log.ControlJoined(logger, room.Name, node.Node ?? node.Address.Host);
                return ControlSession.Begin(room.Name, session, logger);
            }

            await session.DisposeAsync();
        }

        Log.ControlNotJoined(logger, room.Name, node.Node ?? node.Address.Host, outcome.GetType().Name);
        return Explain(outcome);
    }

    private static Problem Explain(JoinOutcome outcome) => outcome switch
    {
        JoinFailed { Error.Kind: PexipErrorKind.Unavailable or PexipErrorKind.Throttled or PexipErrorKind.TimedOut } failed =>
            PexipProblems.OfList(failed.Error),
        ConferenceUnknown or NotYetReplicated or PinRequired or WrongPin => ProblemCatalog.PexipUnavailable(ReplicationPause),
        _ => ProblemCatalog.PexipRefused("The conferencing node does not let MaxConf join as a Host."),
    };
}
