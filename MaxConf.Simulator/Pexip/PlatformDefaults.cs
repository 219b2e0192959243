using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip;

/// <summary>What a platform has from the start.</summary>
internal static class PlatformDefaults
{
    private static readonly ConferencingNodeOptions[] DevelopmentNodes =
    [
        new() { Name = "conferencing-node-1", Address = "10.44.0.11" },
        new() { Name = "conferencing-node-2", Address = "10.44.0.12" },
    ];

    private static readonly ConferencingNodeOptions ProxyingNode =
        new() { Name = "edge-node-1", Address = "10.44.0.21", IsProxying = true };

    public static IEnumerable<ConferencingNodeOptions> Nodes(SimulatorOptions options)
    {
        var nodes = options.ConferencingNodes.Count > 0 ? options.ConferencingNodes : DevelopmentNodes;
        return options.IncludeProxyingNode ? [.. nodes, ProxyingNode] : nodes;
    }

    /// <summary>The configuration rows: global settings, locations, event sinks.</summary>
    public static IEnumerable<ConfigurationRow> Rows(SimulatorOptions options, ConfigurationDatabase database)
    {
        yield return Row(GlobalSchema.Schema, database, new() { ["min_pin_length"] = (long)options.MinPinLength });
        foreach (var location in Nodes(options).Select(node => node.SystemLocation).Distinct())
        {
            yield return Row(SystemLocationSchema.Schema, database, new() { ["name"] = location });
        }

        foreach (var sink in options.EventSinks)
        {
            yield return Row(EventSinkSchema.Schema, database, new()
            {
                ["name"] = sink.Name,
                ["url"] = sink.Url,
                ["username"] = sink.Username,
                ["password"] = sink.Password,
                ["version"] = (long)sink.Version,
                ["bulk_support"] = sink.BulkSupport,
            });
        }
    }

    private static ConfigurationRow Row(ResourceSchema schema, ConfigurationDatabase database, Dictionary<string, object?> values) =>
        new(schema, database[schema.Name].NextId(), values);
}
