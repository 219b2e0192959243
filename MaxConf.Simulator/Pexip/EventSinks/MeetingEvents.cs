using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>Writes events about meetings. Updates are full snapshots, as the evidence on real nodes favours.</summary>
internal static class MeetingEvents
{
    public static NodeEvent Started(MeetingShard shard) => OfConference("conference_started", shard);

    public static NodeEvent Updated(MeetingShard shard) => OfConference("conference_updated", shard);

    public static NodeEvent Ended(MeetingShard shard, DateTimeOffset endTime)
    {
        var ended = OfConference("conference_ended", shard);
        ended.Data["end_time"] = PexipTime.UnixSeconds(endTime);
        return ended;
    }

    public static NodeEvent Connected(Leg leg) => OfParticipant("participant_connected", leg);

    public static NodeEvent Updated(Leg leg) => OfParticipant("participant_updated", leg);

    public static NodeEvent Disconnected(Leg leg)
    {
        var disconnected = OfParticipant("participant_disconnected", leg) with { MediaStreams = leg.HasMedia ? new(leg) : null };
        var end = leg.DisconnectTime!.Value;
        disconnected.Data["disconnect_reason"] = leg.DisconnectReason;
        disconnected.Data["duration"] = (end - (leg.ConnectTime ?? end)).TotalSeconds;
        disconnected.Data["end_time"] = PexipTime.UnixSeconds(end);
        return disconnected;
    }

    private static NodeEvent OfConference(string name, MeetingShard shard) => new(name, shard.Meeting.Name, new()
    {
        ["name"] = shard.Meeting.Name,
        ["service_type"] = shard.Meeting.ServiceType,
        ["is_started"] = shard.Meeting.IsStarted,
        ["is_locked"] = shard.Meeting.IsLocked,
        ["guests_muted"] = shard.Meeting.GuestsMuted,
        ["start_time"] = PexipTime.UnixSeconds(shard.StartTime),
        ["tag"] = shard.Meeting.Tag,
    });

    private static NodeEvent OfParticipant(string name, Leg leg) => new(name, leg.Meeting.Name, new()
    {
        ["uuid"] = leg.Id,
        ["call_id"] = leg.CallId,
        ["conversation_id"] = leg.ConversationId,
        ["related_uuids"] = new JsonArray(),
        ["conference"] = leg.Meeting.Name,
        ["service_type"] = leg.ServiceType,
        ["service_tag"] = leg.Meeting.Tag,
        ["call_tag"] = leg.CallTag,
        ["role"] = leg.Role,
        ["display_name"] = leg.DisplayName,
        ["source_alias"] = leg.SourceAlias,
        ["destination_alias"] = leg.DestinationAlias,
        ["call_direction"] = leg.CallDirection,
        ["protocol"] = leg.Protocol,
        ["connect_time"] = leg.ConnectTime is { } time ? PexipTime.UnixSeconds(time) : null,
        ["remote_address"] = VirtualEndpoint.Address,
        ["vendor"] = VirtualEndpoint.Vendor,
        ["encryption"] = "On",
        ["signalling_node"] = leg.SignallingNode,
        ["media_node"] = leg.Node.Address,
        ["proxy_node"] = leg.Proxy?.Address ?? "",
        ["system_location"] = leg.Node.SystemLocation,
        ["has_media"] = leg.HasMedia,
        ["is_muted"] = leg.IsMuted,
        ["is_client_muted"] = leg.IsClientMuted,
        ["is_presenting"] = leg.IsPresenting,
        ["is_streaming"] = leg.IsStreaming,
        ["is_idp_authenticated"] = leg.IsIdpAuthenticated,
        ["rx_bandwidth"] = VirtualEndpoint.BandwidthOf(leg),
        ["tx_bandwidth"] = VirtualEndpoint.BandwidthOf(leg),
    });
}
