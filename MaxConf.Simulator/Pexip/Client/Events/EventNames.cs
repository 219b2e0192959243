namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>Names of the server-sent events.</summary>
internal static class EventNames
{
    public const string PresentationStart = "presentation_start";
    public const string PresentationStop = "presentation_stop";
    public const string PresentationFrame = "presentation_frame";
    public const string ParticipantCreate = "participant_create";
    public const string ParticipantUpdate = "participant_update";
    public const string ParticipantDelete = "participant_delete";
    public const string ParticipantSyncBegin = "participant_sync_begin";
    public const string ParticipantSyncEnd = "participant_sync_end";
    public const string ConferenceUpdate = "conference_update";
    public const string Layout = "layout";
    public const string LiveCaptions = "live_captions";
    public const string MessageReceived = "message_received";
    public const string Stage = "stage";
    public const string CallDisconnected = "call_disconnected";
    public const string Disconnect = "disconnect";
    public const string SplashScreen = "splash_screen";
    public const string NewOffer = "new_offer";
    public const string UpdateSdp = "update_sdp";
    public const string NewCandidate = "new_candidate";
    public const string PeerDisconnect = "peer_disconnect";
    public const string Refer = "refer";
    public const string BreakoutBegin = "breakout_begin";
    public const string BreakoutEvent = "breakout_event";
    public const string BreakoutEnd = "breakout_end";
    public const string BreakoutRefer = "breakout_refer";
}
