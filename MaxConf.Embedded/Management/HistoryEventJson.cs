using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Management;

/// <summary>Events of a history under the names that the Durable Functions extension gives them. What has no value is left out.</summary>
/// <param name="decisions">The decisions of the history by their ids.</param>
/// <param name="showInputs">Whether to tell <c>Input</c>: the stored JSON as a text, as the extension does.</param>
/// <param name="showOutputs">Whether to tell <c>Result</c>.</param>
internal sealed class HistoryEventJson(IReadOnlyDictionary<int, DecisionEvent> decisions, bool showInputs, bool showOutputs)
{
    public JsonObject Of(HistoryEvent step) => step switch
    {
        ExecutionStarted e => New(e, "ExecutionStarted", ("FunctionName", e.Name), Input(e.Input)),
        ExecutionCompleted e => Completed(e),
        ExecutionTerminated e => New(e, "ExecutionTerminated", Input(e.Output)),
        ExecutionSuspended e => New(e, "ExecutionSuspended", ("Reason", e.Reason)),
        ExecutionResumed e => New(e, "ExecutionResumed", ("Reason", e.Reason)),
        EventRaised e => New(e, "EventRaised", ("Name", e.Name), Input(e.Input)),
        DecisionEvent e => Decided(e),
        AnswerEvent e => Answered(e),
        _ => New(step, step.GetType().Name),
    };

    private JsonObject Completed(ExecutionCompleted e) => New(
        e,
        "ExecutionCompleted",
        ("OrchestrationStatus", e.Status.ToString()),
        Result(e.Output),
        ("FailureDetails", FailureJson(e.Failure)));

    /// <summary>A decision on its own. To the extension, operations of entities are events like others.</summary>
    private JsonObject Decided(DecisionEvent decision) => decision switch
    {
        TaskScheduled e => New(e, "TaskScheduled", ("Name", e.Name), Input(e.Input)),
        SubOrchestrationCreated e => New(
            e, "SubOrchestrationInstanceCreated", ("Name", e.Name), ("InstanceId", e.InstanceId), Input(e.Input)),
        TimerCreated e => New(e, "TimerCreated", ("FireAt", Time(e.FireAt))),
        EventSent e => New(e, "EventSent", ("Name", e.Name), ("InstanceId", e.InstanceId), Input(e.Input)),
        EntityCalled e => New(e, "EventSent", ("Name", e.Operation), ("InstanceId", e.EntityId), Input(e.Input)),
        EntitySignaled e => New(e, "EventSent", ("Name", e.Operation), ("InstanceId", e.EntityId), Input(e.Input)),
        _ => New(decision, decision.GetType().Name),
    };

    private JsonObject Answered(AnswerEvent answer) => (answer, decisions.GetValueOrDefault(answer.Id)) switch
    {
        (TaskCompleted e, var task) => New(e, "TaskCompleted", [Result(e.Result), .. Asked(task)]),
        (TaskFailed e, var task) => New(e, "TaskFailed", [.. Failed(e.Failure), .. Asked(task)]),
        (SubOrchestrationCompleted e, var child) => New(e, "SubOrchestrationInstanceCompleted", [Result(e.Result), .. Asked(child)]),
        (SubOrchestrationFailed e, var child) => New(e, "SubOrchestrationInstanceFailed", [.. Failed(e.Failure), .. Asked(child)]),
        (TimerFired e, _) => New(e, "TimerFired", ("FireAt", Time(e.FireAt))),
        (EntityResponded e, EntityCalled call) => New(
            e, "EventRaised", [("Name", call.Operation), Input(e.Result), .. Failed(e.Failure)]),
        _ => New(answer, answer.GetType().Name),
    };

    /// <summary>What was asked of a task or child, and when.</summary>
    private (string Name, JsonNode? Value)[] Asked(DecisionEvent? decision) => decision switch
    {
        TaskScheduled e => [("ScheduledTime", Time(e.Timestamp)), ("FunctionName", e.Name), Input(e.Input)],
        SubOrchestrationCreated e => [("ScheduledTime", Time(e.Timestamp)), ("FunctionName", e.Name), Input(e.Input)],
        _ => [],
    };

    private static (string Name, JsonNode? Value)[] Failed(TaskFailureDetails? failure) =>
        [("Reason", failure?.ErrorMessage), ("Details", failure?.ToString()), ("FailureDetails", FailureJson(failure))];

    private static JsonObject? FailureJson(TaskFailureDetails? failure) => failure is null
        ? null
        : new()
        {
            ["ErrorType"] = failure.ErrorType,
            ["ErrorMessage"] = failure.ErrorMessage,
            ["StackTrace"] = failure.StackTrace,
            ["InnerFailure"] = FailureJson(failure.InnerFailure),
        };

    private (string Name, JsonNode? Value) Input(string? json) => ("Input", showInputs ? json : null);

    private (string Name, JsonNode? Value) Result(string? json) => ("Result", showOutputs ? JsonAnswer.Inline(json) : null);

    private static JsonObject New(HistoryEvent step, string eventType, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var json = new JsonObject { ["EventType"] = eventType, ["Timestamp"] = Time(step.Timestamp) };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json;
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O");
}
