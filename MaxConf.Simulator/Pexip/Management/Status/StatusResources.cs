using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Status;

/// <summary>The resources of <c>status/v1</c>: what is live, column by column.</summary>
internal static class StatusResources
{
    public static readonly ColumnView<Meeting> Conference = new(
        "conference",
        "name service_type start_time tag",
        Column<Meeting>.Flag("direct_media_available", _ => false),
        Column<Meeting>.Flag("guests_muted", meeting => meeting.GuestsMuted),
        Column<Meeting>.Text("id", meeting => meeting.Id),
        Column<Meeting>.Flag("is_locked", meeting => meeting.IsLocked),
        Column<Meeting>.Flag("is_started", meeting => meeting.IsStarted),
        Column<Meeting>.Text("name", meeting => meeting.Name),
        Column<Meeting>.Text("resource_uri", meeting => ResourceUri.Status("conference", meeting.Id)),
        Column<Meeting>.Text("service_type", meeting => meeting.ServiceType),
        Column<Meeting>.Instant("start_time", meeting => meeting.StartTime),
        Column<Meeting>.Text("tag", meeting => meeting.Tag));

    public static readonly ColumnView<MeetingShard> ConferenceShard = new(
        "conference_shard",
        "conference node service_type start_time system_location tag",
        Column<MeetingShard>.Text("conference", shard => shard.Meeting.Name),
        Column<MeetingShard>.Flag("guests_muted", shard => shard.Meeting.GuestsMuted),
        Column<MeetingShard>.Text("id", shard => shard.Id),
        Column<MeetingShard>.Flag("is_direct", _ => false),
        Column<MeetingShard>.Flag("is_locked", shard => shard.Meeting.IsLocked),
        Column<MeetingShard>.Flag("is_started", shard => shard.Meeting.IsStarted),
        Column<MeetingShard>.Text("node", shard => shard.Node.Address),
        Column<MeetingShard>.Text("resource_uri", shard => ResourceUri.Status("conference_shard", shard.Id)),
        Column<MeetingShard>.Text("service_type", shard => shard.Meeting.ServiceType),
        Column<MeetingShard>.Instant("start_time", shard => shard.StartTime),
        Column<MeetingShard>.Text("system_location", shard => shard.Node.SystemLocation),
        Column<MeetingShard>.Text("tag", shard => shard.Meeting.Tag),
        Column<MeetingShard>.Flag("transcoding_enabled", _ => true));

    public static readonly ColumnView<Alarm> Alarm = new(
        "alarm",
        "instance level name node time_raised",
        Column<Alarm>.Flag("acknowledged", _ => false),
        Column<Alarm>.Text("details", alarm => alarm.Details),
        Column<Alarm>.Integer("id", alarm => alarm.Id),
        Column<Alarm>.Integer("identifier", alarm => alarm.Id),
        Column<Alarm>.Text("instance", alarm => alarm.Instance),
        Column<Alarm>.Text("level", _ => "error"),
        Column<Alarm>.Text("name", alarm => alarm.Name),
        Column<Alarm>.Text("node", alarm => alarm.Node),
        Column<Alarm>.Text("resource_uri", alarm => ResourceUri.Status("alarm", alarm.Id)),
        Column<Alarm>.Instant("time_raised", alarm => alarm.TimeRaised));

    public static readonly ColumnView<NodeStatus> WorkerVm = new(
        "worker_vm",
        "name node_type sync_status system_location",
        Column<NodeStatus>.Instant("boot_time", node => node.BootTime),
        Column<NodeStatus>.Integer("configuration_id", node => node.Id),
        Column<NodeStatus>.Text("deploy_status", _ => "deploy_succeeded"),
        Column<NodeStatus>.Integer("id", node => node.Id),
        Column<NodeStatus>.Instant("last_attempted_contact", node => node.Now),
        Column<NodeStatus>.Instant("last_updated", node => node.Now),
        Column<NodeStatus>.Flag("maintenance_mode", node => node.Node.IsInMaintenance),
        Column<NodeStatus>.Integer("media_load", _ => 0),
        Column<NodeStatus>.Text("name", node => node.Node.Name),
        Column<NodeStatus>.Text("node_type", node => node.Node.IsProxying ? "PROXYING" : "CONFERENCING"),
        Column<NodeStatus>.Text("resource_uri", node => ResourceUri.Status("worker_vm", node.Id)),
        Column<NodeStatus>.Text("sync_status", node => node.Node.Replica.Behind == 0 ? "SYNCED" : "SYNCING"),
        Column<NodeStatus>.Text("system_location", node => node.Node.SystemLocation),
        Column<NodeStatus>.Text("upgrade_status", _ => "IDLE"),
        Column<NodeStatus>.Text("version", _ => "35 (simulator)"));

    public static readonly ColumnView<LicenceUse> Licensing = new(
        "licensing",
        "",
        Column<LicenceUse>.Integer("id", _ => 1),
        Column<LicenceUse>.Integer("port_count", use => use.Calls),
        Column<LicenceUse>.Integer("port_total", _ => LicenceUse.Total),
        Column<LicenceUse>.Text("resource_uri", _ => ResourceUri.Status("licensing", 1)),
        Column<LicenceUse>.Integer("vmr_count", use => use.Rooms),
        Column<LicenceUse>.Integer("vmr_total", _ => LicenceUse.Total));
}
