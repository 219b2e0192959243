using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.History;

namespace MaxConf.Tests.Functions.Replay;

/// <summary>The history of one execution of an orchestration, as it once stood in the file.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="History">Its events.</param>
internal sealed record RecordedExecution(string Instance, IReadOnlyList<HistoryEvent> History)
{
    public ExecutionStarted Started { get; } = History.OfType<ExecutionStarted>().First();

    /// <summary>What it tells of the orchestrator's way: two of the same shape have gone the same.</summary>
    public string Shape => string.Join(", ", History.Select(ShapeOf));

    /// <summary>Of its events, in characters.</summary>
    public int Length => History.Sum(step => HistoryJson.Write(step).Length);

    /// <summary>Reads executions.</summary>
    public static IReadOnlyList<RecordedExecution> Read(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(execution => Read(execution!))];

    /// <summary>Writes executions, a line an event.</summary>
    public static void Write(string file, IEnumerable<RecordedExecution> executions)
    {
        var texts = executions.Select(each =>
            $"  {{\"instance\": {JsonSerializer.Serialize(each.Instance)}, \"history\": [\n"
            + $"    {string.Join(",\n    ", each.History.Select(HistoryJson.Write))}\n  ]}}");
        File.WriteAllText(file, $"[\n{string.Join(",\n", texts)}\n]\n");
    }

    private static RecordedExecution Read(JsonNode execution) => new(
        (string)execution["instance"]!,
        [.. execution["history"]!.AsArray().Select(step => HistoryJson.ReadEvent(step!.ToJsonString()))]);

    /// <summary>The kind of an event, and what an orchestrator is likely to have decided by.</summary>
    private static string ShapeOf(HistoryEvent step) => step switch
    {
        ExecutionStarted started => $"started {Member(started.Input, "State")}",
        TaskScheduled task => $"activity {task.Name}",
        TaskCompleted completed => $"answer {Member(completed.Result, "Outcome")}",
        EventRaised raised => $"event {raised.Name}",
        EventSent sent => $"sent {sent.Name}",
        EntityCalled call => $"call {call.Operation}",
        EntitySignaled signal => $"signal {signal.Operation}",
        _ => step.GetType().Name,
    };

    private static string? Member(string? json, string name) =>
        json is not null && JsonNode.Parse(json) is JsonObject payload ? payload[name]?.ToJsonString() : null;
}
