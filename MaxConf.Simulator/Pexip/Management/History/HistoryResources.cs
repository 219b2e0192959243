using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.History;

/// <summary>The resources of <c>history/v1</c>: meetings that have ended and who was in them, column by column.</summary>
internal static class HistoryResources
{
    public static readonly ColumnView<Meeting> Conference = new(
        "conference",
        "end_time name service_type start_time tag",
        Column<Meeting>.Integer("duration", meeting => Seconds(meeting.StartTime, meeting.EndTime)),
        Column<Meeting>.Instant("end_time", meeting => meeting.EndTime),
        Column<Meeting>.Text("id", meeting => meeting.Id),
        Column<Meeting>.Integer("instant_message_count", meeting => meeting.MessageCount),
        Column<Meeting>.Text("name", meeting => meeting.Name),
        Column<Meeting>.Integer("participant_count", meeting => meeting.Legs.Count),
        Column<Meeting>.Texts("participants", meeting => [.. meeting.Legs.Select(leg => ResourceUri.History("participant", leg.Id))]),
        Column<Meeting>.Text("resource_uri", meeting => ResourceUri.History("conference", meeting.Id)),
        Column<Meeting>.Text("service_type", meeting => meeting.ServiceType),
        Column<Meeting>.Instant("start_time", meeting => meeting.StartTime),
        Column<Meeting>.Text("tag", meeting => meeting.Tag));

    public static readonly ColumnView<Leg> Participant = new(
        "participant",
        "call_direction conference_name disconnect_reason display_name end_time protocol role service_tag service_type start_time",
        Column<Leg>.Integer("bandwidth", VirtualEndpoint.BandwidthOf),
        Column<Leg>.Text("call_direction", leg => leg.CallDirection),
        Column<Leg>.Text("call_quality", _ => "1_good"),
        Column<Leg>.Text("call_tag", leg => leg.CallTag),
        Column<Leg>.Text("call_uuid", leg => leg.CallId),
        Column<Leg>.Text("conference", leg => ResourceUri.History("conference", leg.Meeting.Id)),
        Column<Leg>.Text("conference_name", leg => leg.Meeting.Name),
        Column<Leg>.Text("conversation_id", leg => leg.ConversationId),
        Column<Leg>.Text("disconnect_reason", leg => leg.DisconnectReason),
        Column<Leg>.Text("display_name", leg => leg.DisplayName),
        Column<Leg>.Integer("duration", leg => Seconds(leg.ConnectTime, leg.DisconnectTime)),
        Column<Leg>.Text("encryption", _ => "On"),
        Column<Leg>.Instant("end_time", leg => leg.DisconnectTime),
        Column<Leg>.Flag("has_media", leg => leg.HasMedia),
        Column<Leg>.Text("id", leg => leg.Id),
        Column<Leg>.Flag("is_idp_authenticated", leg => leg.IsIdpAuthenticated),
        Column<Leg>.Flag("is_streaming", leg => leg.IsStreaming),
        Column<Leg>.Integer("license_count", leg => leg.HasMedia ? 1 : 0),
        Column<Leg>.Text("license_type", leg => leg.HasMedia ? "port" : "nolicense"),
        Column<Leg>.Text("local_alias", leg => leg.LocalAlias),
        Column<Leg>.Text("media_node", leg => leg.Node.Address),
        Column<Leg>.Text("protocol", leg => leg.Protocol),
        Column<Leg>.Text("proxy_node", leg => leg.Proxy?.Address ?? ""),
        Column<Leg>.Text("remote_address", _ => VirtualEndpoint.Address),
        Column<Leg>.Text("remote_alias", leg => leg.RemoteAlias),
        Column<Leg>.Text("resource_uri", leg => ResourceUri.History("participant", leg.Id)),
        Column<Leg>.Text("role", leg => leg.Role),
        Column<Leg>.Integer("rx_bandwidth", VirtualEndpoint.BandwidthOf),
        Column<Leg>.Text("service_tag", leg => leg.Meeting.Tag),
        Column<Leg>.Text("service_type", leg => leg.ServiceType),
        Column<Leg>.Text("signalling_node", leg => leg.SignallingNode),
        Column<Leg>.Instant("start_time", leg => leg.ConnectTime),
        Column<Leg>.Text("system_location", leg => leg.Node.SystemLocation),
        Column<Leg>.Integer("tx_bandwidth", VirtualEndpoint.BandwidthOf),
        Column<Leg>.Text("vendor", _ => VirtualEndpoint.Vendor));

    private static long? Seconds(DateTimeOffset? start, DateTimeOffset? end) => (long?)(end - start)?.TotalSeconds;
}
