using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>A WebRTC call of a participant of the client API. The media is imagined, the signalling is real.</summary>
/// <param name="leg">Whose call it is.</param>
/// <param name="callType">What it carries, <see cref="CallType"/>.</param>
/// <param name="isChild">Whether it is beside another call, as for sharing a screen.</param>
internal sealed class Call(Leg leg, string callType, bool isChild)
{
    public string Id { get; } = Identifier.Next();

    public Leg Leg => leg;

    public string CallType => callType;

    public bool IsChild => isChild;

    /// <summary>The session description the client sent last.</summary>
    public required string Sdp { get; set; }

    /// <summary>Whether media flows: the client has acknowledged the answer.</summary>
    public bool HasMedia { get; set; }
}
