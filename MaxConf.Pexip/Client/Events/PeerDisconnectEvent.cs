namespace MaxConf.Pexip.Client.Events;

/// <summary><c>peer_disconnect</c>: the far end has disconnected; with direct media.</summary>
public sealed record PeerDisconnectEvent : ConferenceEvent;
