using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>A live conference as the control API shows it.</summary>
/// <param name="Name">The conference's name.</param>
/// <param name="Id">The id in status and history.</param>
/// <param name="IsStarted">Whether a Host has joined.</param>
/// <param name="IsLocked">Whether it is locked.</param>
/// <param name="StartTime">Since when it runs, UTC.</param>
/// <param name="Nodes">Addresses of the nodes it is on.</param>
/// <param name="Participants">Everybody who is in.</param>
internal sealed record RoomView(
    string Name,
    string Id,
    bool IsStarted,
    bool IsLocked,
    DateTimeOffset StartTime,
    IReadOnlyList<string> Nodes,
    IReadOnlyList<ParticipantView> Participants)
{
    public static RoomView Of(Meeting meeting) => new(
        meeting.Name,
        meeting.Id,
        meeting.IsStarted,
        meeting.IsLocked,
        meeting.StartTime,
        [.. meeting.Shards.Select(shard => shard.Node.Address)],
        [.. meeting.Connected.Select(ParticipantView.Of)]);
}
