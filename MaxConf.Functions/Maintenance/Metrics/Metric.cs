using MaxConf.Functions.Observability;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>What is measured every few minutes. Names, units and tags are for dashboards: they stay. Listed in docs/metrics.md.</summary>
/// <param name="Name">Its name on every sink, below <see cref="Telemetry.Service"/>.</param>
/// <param name="Unit">What is counted, in UCUM's braces.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Tag">What its figures are told apart by; null if it has one figure.</param>
internal sealed record Metric(string Name, string Unit, string Description, string? Tag = null)
{
    public static readonly Metric Rooms =
        new("maxconf.rooms", "{room}", "Rooms whose life goes on, by its state.", "state");

    public static readonly Metric PooledRooms =
        new("maxconf.pool.rooms", "{room}", "Rooms of the pool by state: ready, coming or granted.", "state");

    public static readonly Metric Conferences =
        new("maxconf.pexip.conferences", "{conference}", "VMRs in Pexip's configuration.");

    public static readonly Metric LiveConferences =
        new("maxconf.pexip.live_conferences", "{conference}", "Meetings in progress on VMRs.");

    public static readonly Metric LiveParticipants =
        new("maxconf.pexip.live_participants", "{participant}", "Call legs in progress on Pexip.");

    public static readonly Metric Alarms =
        new("maxconf.pexip.alarms", "{alarm}", "Alarms up on Pexip, by level.", "level");

    public static readonly IReadOnlyList<Metric> All = [Rooms, PooledRooms, Conferences, LiveConferences, LiveParticipants, Alarms];
}
