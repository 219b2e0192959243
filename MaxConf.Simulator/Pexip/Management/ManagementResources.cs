using MaxConf.Simulator.Pexip.Management.Commands;
using MaxConf.Simulator.Pexip.Management.Configuration;
using MaxConf.Simulator.Pexip.Management.History;
using MaxConf.Simulator.Pexip.Management.Resources;
using MaxConf.Simulator.Pexip.Management.Status;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>All resources of the management API, by <c>family/resource</c>.</summary>
internal static class ManagementResources
{
    public static Dictionary<string, IManagementResource> Of(PexipPlatform platform)
    {
        var resources = platform.Configuration.Stores.ToDictionary(
            store => $"configuration/{store.Schema.Name}",
            store => (IManagementResource)new ConfigurationResource(store, platform.Configuration, platform.Time, platform.Commit));
        var global = $"configuration/{GlobalSchema.Name}";
        resources[global] = new GlobalResource(resources[global]);

        var conferences = platform.Conferences;
        Add("status", StatusResources.Conference, () => conferences.Live);
        Add("status", StatusResources.ConferenceShard, () => conferences.Live.SelectMany(meeting => meeting.Shards));
        Add("status", ParticipantStatus.View, () => conferences.Live.SelectMany(meeting => meeting.Connected));
        Add("status", StatusResources.Alarm, () => platform.Alarms.Alarms);
        Add("status", StatusResources.WorkerVm, () => NodesOf(platform));
        Add("status", StatusResources.Licensing, () => [LicencesOf(platform)]);
        Add("history", HistoryResources.Conference, () => conferences.History.Meetings);
        Add("history", HistoryResources.Participant, () => conferences.History.Meetings.SelectMany(meeting => meeting.Legs));
        resources.Add($"command/{ConferenceCommands.Name}", ConferenceCommands.Of(conferences, platform.Configuration));
        resources.Add($"command/{ParticipantCommands.Name}", ParticipantCommands.Of(conferences, platform.Nodes, platform.Configuration));
        return resources;

        void Add<T>(string family, ResourceView<T> view, Func<IEnumerable<T>> rows)
            where T : class =>
            resources.Add($"{family}/{view.Schema.Name}", new ReadOnlyResource<T>(view, rows));
    }

    private static IEnumerable<NodeStatus> NodesOf(PexipPlatform platform) =>
        platform.Nodes.Select((node, index) => new NodeStatus(index + 1, node, platform.StartTime, platform.Time.GetUtcNow()));

    private static LicenceUse LicencesOf(PexipPlatform platform) => new(
        platform.Conferences.Live.Sum(meeting => meeting.Connected.Count(leg => leg.HasMedia)),
        platform.Configuration.Conferences.Rows.Count);
}
