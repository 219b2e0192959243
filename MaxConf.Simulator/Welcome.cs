namespace MaxConf.Simulator;

/// <summary>What is printed at the start: where things are, and what to try.</summary>
internal static class Welcome
{
    public static string Text(SimulatorHost host, SimulatorOptions options) =>
        $$"""

        Pexip    {{host.PexipAddress}}  (user {{options.PexipUsername}}; control API below /simulator/)
        Nodes    {{string.Join(", ", host.NodeAddresses)}}  (client API below /api/client/v2/)
        Entra    {{host.EntraAddress}}
        Genesys  {{host.GenesysAddress}}

        Make a room, let somebody in, see who is there, and let the connection drop:

          curl -u {{options.PexipUsername}} -H 'Content-Type: application/json' -d '{"name": "demo", "aliases": [{"alias": "demo"}]}' \
            {{host.PexipAddress}}api/admin/configuration/v1/conference/
          sleep {{options.ReplicationDelay.TotalSeconds}}
          curl -d '{"display_name": "Alice"}' {{host.PexipAddress}}simulator/rooms/demo/join
          curl {{host.PexipAddress}}simulator/rooms
          curl -X POST {{host.PexipAddress}}simulator/rooms/demo/drop
          curl {{host.PexipAddress}}simulator/journal

        Ctrl-C stops.
        """;
}
