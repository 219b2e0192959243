using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Status;

/// <summary><c>status/v1/participant</c>: everybody who is in a meeting.</summary>
internal static class ParticipantStatus
{
    public static readonly ColumnView<Leg> View = new(
        "participant",
        "call_direction call_tag conference connect_time display_name protocol role service_tag service_type system_location",
        Column<Leg>.Integer("bandwidth", VirtualEndpoint.BandwidthOf),
        Column<Leg>.Text("call_direction", leg => leg.CallDirection),
        Column<Leg>.Text("call_quality", _ => "1_good"),
        Column<Leg>.Text("call_tag", leg => leg.CallTag),
        Column<Leg>.Text("call_uuid", leg => leg.CallId),
        Column<Leg>.Text("conference", leg => leg.Meeting.Name),
        Column<Leg>.Instant("connect_time", leg => leg.ConnectTime),
        Column<Leg>.Text("conversation_id", leg => leg.ConversationId),
        Column<Leg>.Text("destination_alias", leg => leg.DestinationAlias),
        Column<Leg>.Text("display_name", leg => leg.DisplayName),
        Column<Leg>.Text("encryption", _ => "On"),
        Column<Leg>.Flag("has_media", leg => leg.HasMedia),
        Column<Leg>.Text("id", leg => leg.Id),
        Column<Leg>.Flag("is_client_muted", leg => leg.IsClientMuted),
        Column<Leg>.Flag("is_disconnect_supported", _ => true),
        Column<Leg>.Flag("is_idp_authenticated", leg => leg.IsIdpAuthenticated),
        Column<Leg>.Flag("is_mute_supported", _ => true),
        Column<Leg>.Flag("is_muted", leg => leg.IsMuted),
        Column<Leg>.Flag("is_on_hold", _ => false),
        Column<Leg>.Flag("is_presenting", leg => leg.IsPresenting),
        Column<Leg>.Flag("is_streaming", leg => leg.IsStreaming),
        Column<Leg>.Flag("is_transfer_supported", leg => leg.HasArrived),
        Column<Leg>.Integer("license_count", leg => leg.HasMedia ? 1 : 0),
        Column<Leg>.Text("license_type", leg => leg.HasMedia ? "port" : "nolicense"),
        Column<Leg>.Text("media_node", leg => leg.Node.Address),
        Column<Leg>.Text("participant_alias", leg => leg.RemoteAlias),
        Column<Leg>.Text("protocol", leg => leg.Protocol),
        Column<Leg>.Text("proxy_node", leg => leg.Proxy?.Address ?? ""),
        Column<Leg>.Text("remote_address", _ => VirtualEndpoint.Address),
        Column<Leg>.Text("resource_uri", leg => ResourceUri.Status("participant", leg.Id)),
        Column<Leg>.Text("role", leg => leg.Role),
        Column<Leg>.Integer("rx_bandwidth", VirtualEndpoint.BandwidthOf),
        Column<Leg>.Text("service_tag", leg => leg.Meeting.Tag),
        Column<Leg>.Text("service_type", leg => leg.ServiceType),
        Column<Leg>.Text("signalling_node", leg => leg.SignallingNode),
        Column<Leg>.Text("source_alias", leg => leg.SourceAlias),
        Column<Leg>.Text("system_location", leg => leg.Node.SystemLocation),
        Column<Leg>.Integer("tx_bandwidth", VirtualEndpoint.BandwidthOf),
        Column<Leg>.Text("vendor", _ => VirtualEndpoint.Vendor));
}
