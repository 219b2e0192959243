using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.App;

/// <summary>What tests of the app order from the simulated Pexip and ask of it.</summary>
internal static class SimulatorOrders
{
    public const string FirstNode = "10.44.0.11";
    public const string SecondNode = "10.44.0.12";

    /// <summary>Somebody hangs up; without a name, everybody.</summary>
    public static Task LeaveAsync(this RunningSimulator simulator, string room, string? name = null) =>
        simulator.ControlAsync($"rooms/{room}/leave", Who(name));

    public static Task DropAsync(this RunningSimulator simulator, string room) => simulator.ControlAsync($"rooms/{room}/drop");

    public static Task RejoinAsync(this RunningSimulator simulator, string room) => simulator.ControlAsync($"rooms/{room}/rejoin");

    /// <summary>Events stay on the node, or on every node, until released.</summary>
    public static Task HoldAsync(this RunningSimulator simulator, string? node = null) => simulator.ControlAsync("events/hold", Node(node));

    public static Task ReleaseAsync(this RunningSimulator simulator, string? node = null) =>
        simulator.ControlAsync("events/release", Node(node));

    /// <summary>Puts a message in line with the first node's events.</summary>
    public static Task PublishAsync(this RunningSimulator simulator, string json) => simulator.ControlAsync("events/raw", json);

    /// <summary>Makes the management API fail, as the JSON members of a fault say.</summary>
    public static Task FailAsync(this RunningSimulator simulator, string fault) =>
        simulator.ControlAsync("faults", $$"""{"target": "management", {{fault}}}""");

    public static async Task RecoverAsync(this RunningSimulator simulator)
    {
        var (status, body, _) = await simulator.SendAsync(HttpMethod.Delete, "/simulator/faults");
        Assert.True(status == HttpStatusCode.NoContent, body);
    }

    public static Task<JsonNode> StatisticsAsync(this RunningSimulator simulator) => simulator.GetAsync("/simulator/statistics");

    /// <summary>How often a VMR of this name was made over the API.</summary>
    public static async Task<int> CreationsAsync(this RunningSimulator simulator, string room) =>
        (int?)(await simulator.StatisticsAsync())["conferences_created"]![room] ?? 0;

    /// <summary>How often a VMR of this name was deleted over the API.</summary>
    public static async Task<int> DeletionsAsync(this RunningSimulator simulator, string room) =>
        (int?)(await simulator.StatisticsAsync())["conferences_deleted"]![room] ?? 0;

    /// <summary>The names of all VMRs.</summary>
    public static async Task<string[]> RoomsAsync(this RunningSimulator simulator) =>
        [.. (await simulator.ListAsync(RunningSimulator.Conferences + "?limit=1000")).Select(room => (string)room!["name"]!)];

    /// <summary>The VMR of this name as Pexip gives it; null if there is none.</summary>
    public static async Task<JsonNode?> FindRoomAsync(this RunningSimulator simulator, string name) =>
        (await simulator.ListAsync($"{RunningSimulator.Conferences}?name={name}")).SingleOrDefault();

    private static string Who(string? name) => name is null ? "{}" : $$"""{"display_name": "{{name}}"}""";

    private static string Node(string? node) => node is null ? "{}" : $$"""{"node": "{{node}}"}""";
}
