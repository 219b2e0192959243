namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>One participant's call. A person who returns has a new one.</summary>
internal sealed class Leg
{
    public string Id { get; } = Identifier.Next();

    public string CallId { get; } = Identifier.Next();

    public string ConversationId { get; } = Identifier.Next();

    public required Meeting Meeting { get; init; }

    public required string DisplayName { get; init; }

    public required string Role { get; init; }

    public required string Protocol { get; init; }

    /// <summary>The transcoding node the participant is on, whose events tell of them.</summary>
    public required ConferencingNode Node { get; init; }

    /// <summary>The proxying edge node the call came in through; null if it came directly.</summary>
    public ConferencingNode? Proxy { get; init; }

    public required string SourceAlias { get; init; }

    public required string DestinationAlias { get; init; }

    /// <summary>How an automatically dialled participant holds the conference open; null for people.</summary>
    public string? KeepAlive { get; init; }

    /// <summary>How far in they are: <see cref="LegState"/>, or the service type once they are in.</summary>
    public required string ServiceType { get; set; }

    /// <summary>Null while connecting.</summary>
    public DateTimeOffset? ConnectTime { get; set; }

    public DateTimeOffset? DisconnectTime { get; private set; }

    public string DisconnectReason { get; private set; } = "";

    /// <summary>Runs from the loss of the connection to the disconnection; null while the connection holds.</summary>
    public ITimer? LossTimer { get; set; }

    public bool IsAutomatic => KeepAlive is not null;

    public bool IsConnected => DisconnectTime is null;

    public bool IsLost => LossTimer is not null;

    public string CallDirection => IsAutomatic ? "out" : "in";

    public string SignallingNode => (Proxy ?? Node).Address;

    /// <summary>Ends the call.</summary>
    public void Disconnect(DateTimeOffset time, string reason)
    {
        (DisconnectTime, DisconnectReason) = (time, reason);
        LossTimer?.Dispose();
    }
}
