namespace MaxConf.Pexip.EventSink;

/// <summary>The events a conferencing node posts to an event sink.</summary>
public static class PexipEventNames
{
    /// <summary>Not an event of its own: several events in one post.</summary>
    public const string Bulk = "eventsink_bulk";

    /// <summary>The sink became active on the node; its sequence begins at 1.</summary>
    public const string SinkStarted = "eventsink_started";

    /// <summary>The sink's settings changed.</summary>
    public const string SinkUpdated = "eventsink_updated";

    /// <summary>The sink was removed from the node; the name up to release 24.</summary>
    public const string SinkStopped = "eventsink_stopped";

    /// <summary>The sink was removed from the node; the name in later documentation.</summary>
    public const string SinkEnded = "eventsink_ended";

    /// <summary>The first participant reached the service on the node, Host or not.</summary>
    public const string ConferenceStarted = "conference_started";

    /// <summary>A Host joined, or the lock or the Guests' mute changed.</summary>
    public const string ConferenceUpdated = "conference_updated";

    /// <summary>The last participant left the node. Others may still meet on another node.</summary>
    public const string ConferenceEnded = "conference_ended";

    /// <summary>A call leg connected, or began to.</summary>
    public const string ParticipantConnected = "participant_connected";

    /// <summary>Something about a call leg changed.</summary>
    public const string ParticipantUpdated = "participant_updated";

    /// <summary>A call leg ended.</summary>
    public const string ParticipantDisconnected = "participant_disconnected";

    /// <summary>The quality a participant perceives changed; protocol version 2.</summary>
    public const string MediaStreamWindow = "participant_media_stream_window";

    /// <summary>A call leg's media statistics at its end; protocol version 2.</summary>
    public const string MediaStreamsDestroyed = "participant_media_streams_destroyed";
}
