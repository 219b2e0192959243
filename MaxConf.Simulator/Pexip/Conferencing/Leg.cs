namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>One participant's call, or their connection without one. A person who returns has a new one.</summary>
internal sealed class Leg
{
    public string Id { get; } = Identifier.Next();

    /// <summary>Stays the same when the call is transferred.</summary>
    public string CallId { get; init; } = Identifier.Next();

    /// <summary>Stays the same when the call is transferred.</summary>
    public string ConversationId { get; init; } = Identifier.Next();

    public required Meeting Meeting { get; init; }

    public required string DisplayName { get; set; }

    /// <summary><see cref="LegRole"/>.</summary>
    public required string Role { get; set; }

    /// <summary>As events name it, such as <c>WebRTC</c>; <see cref="LegProtocol.Api"/> for who has made no call.</summary>
    public required string Protocol { get; set; }

    /// <summary>The transcoding node the participant is on, whose events tell of them.</summary>
    public required ConferencingNode Node { get; init; }

    /// <summary>The proxying edge node the call came in through; null if it came directly.</summary>
    public ConferencingNode? Proxy { get; init; }

    public required string SourceAlias { get; init; }

    public required string DestinationAlias { get; init; }

    /// <summary>How a participant whom the platform dialled holds the conference open, <see cref="KeepAlive"/>; null for callers.</summary>
    public string? KeepAlive { get; init; }

    /// <summary>What the caller wants their leg to be known by; empty for nothing.</summary>
    public string CallTag { get; init; } = "";

    /// <summary>Whether they have signed in at an identity provider.</summary>
    public bool IsIdpAuthenticated { get; init; }

    /// <summary>What the call carries at most, <see cref="Conferencing.CallType"/>.</summary>
    public string CallType { get; set; } = Conferencing.CallType.Video;

    /// <summary>Whether this is a device that streams or records, and nobody's ears.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>How far in they are: <see cref="LegState"/>, or the service type once they are in.</summary>
    public required string ServiceType { get; set; }

    /// <summary>Whether there is a call; a participant of the client API may only watch and control.</summary>
    public bool HasMedia { get; set; } = true;

    /// <summary>Whether their camera can be moved from afar. Default false.</summary>
    public bool SupportsFecc { get; set; }

    /// <summary>A Host let this one in although the conference is locked, or had them dialled.</summary>
    public bool IsAdmitted { get; set; }

    /// <summary>Muted by the platform, on a Host's behalf.</summary>
    public bool IsMuted { get; set; }

    public bool IsVideoMuted { get; set; }

    /// <summary>Whether they say that they muted their own microphone.</summary>
    public bool IsClientMuted { get; set; }

    public bool IsPresenting { get; set; }

    /// <summary>Whether presentations are sent to them.</summary>
    public bool MayReceivePresentation { get; set; } = true;

    /// <summary>Whether they see a presentation inside the main picture.</summary>
    public bool NeedsPresentationInMix { get; set; }

    /// <summary>Whether captions are sent to them.</summary>
    public bool ShowsLiveCaptions { get; set; }

    /// <summary>Since when they are spotlighted; null if not. No two of a meeting share a time: their order is the stage's.</summary>
    public DateTimeOffset? SpotlightTime { get; set; }

    /// <summary>Since when their hand is raised; null if it is not.</summary>
    public DateTimeOffset? HandRaisedTime { get; set; }

    /// <summary>When they last said something; null if never.</summary>
    public DateTimeOffset? LastSpokenTime { get; set; }

    /// <summary>What stands over their picture instead of the display name; empty for that.</summary>
    public string OverlayText { get; set; } = "";

    /// <summary>Empty for none.</summary>
    public string LayoutGroup { get; set; } = "";

    /// <summary>Width by height of the picture they would like; null if they have not said so.</summary>
    public double? PreferredAspectRatio { get; set; }

    public IReadOnlyList<AudioMix> SendsToAudioMixes { get; set; } = AudioMix.Default;

    /// <summary>Name of the mix they hear; null for silence.</summary>
    public string? ReceivesAudioMix { get; set; } = AudioMix.MainName;

    /// <summary>Null while connecting.</summary>
    public DateTimeOffset? ConnectTime { get; set; }

    public DateTimeOffset? DisconnectTime { get; private set; }

    public string DisconnectReason { get; private set; } = "";

    /// <summary>Runs from the loss of the connection to the disconnection; null while the connection holds.</summary>
    public ITimer? LossTimer { get; set; }

    /// <summary>Runs from dialling to the answer, or to giving up; null otherwise.</summary>
    public ITimer? RingTimer { get; set; }

    /// <summary>Whether the platform called them; whoever called in counts as a person.</summary>
    public bool IsDialledOut => KeepAlive is not null;

    public bool IsConnected => DisconnectTime is null;

    public bool IsLost => LossTimer is not null;

    /// <summary>Whether they are answered, or called in.</summary>
    public bool HasArrived => ConnectTime is not null;

    public bool IsHost => Role == LegRole.Chair;

    /// <summary>Waiting for a Host, or for a locked conference to open.</summary>
    public bool IsWaiting => ServiceType == LegState.WaitingRoom;

    /// <summary>The platform's end of the call.</summary>
    public string LocalAlias => IsDialledOut ? SourceAlias : DestinationAlias;

    /// <summary>The participant's end of the call.</summary>
    public string RemoteAlias => IsDialledOut ? DestinationAlias : SourceAlias;

    public string CallDirection => IsDialledOut ? "out" : "in";

    public string SignallingNode => (Proxy ?? Node).Address;

    /// <summary>Ends the call.</summary>
    public void Disconnect(DateTimeOffset time, string reason)
    {
        (DisconnectTime, DisconnectReason) = (time, reason);
        LossTimer?.Dispose();
        RingTimer?.Dispose();
    }
}
