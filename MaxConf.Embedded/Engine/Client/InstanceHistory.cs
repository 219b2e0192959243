using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Embedded.Management;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.Client;

/// <summary>
/// An instance's history in the form that the Durable Functions extension gives it: what was decided and what came of it are one
/// event, and turns are left out.
/// </summary>
internal sealed class InstanceHistory(DurableEngine engine) : IInstanceHistory
{
    public Task<JsonArray> ReadAsync(string instanceId, bool includeOutputs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var history = engine.Database.Read(session => session.History(instanceId));
        var decisions = history.OfType<DecisionEvent>().ToDictionary(decision => decision.Id);
        var shown = history
            .Select(step => Describe(step, decisions, includeOutputs))
            .OfType<JsonObject>()
            .Select(JsonNode? (step) => step);
        return Task.FromResult(new JsonArray([.. shown]));
    }

    private static JsonObject? Describe(HistoryEvent step, Dictionary<int, DecisionEvent> decisions, bool outputs) => step switch
    {
        ExecutionStarted started => New(step, ("FunctionName", started.Name)),
        ExecutionCompleted completed => New(
            step,
            ("OrchestrationStatus", completed.Status.ToString()),
            ("Result", outputs ? Json(completed.Output) : null),
            ("Reason", completed.Failure?.ErrorMessage)),
        ExecutionTerminated terminated => New(step, ("Input", Json(terminated.Output))),
        ExecutionSuspended suspended => New(step, ("Reason", suspended.Reason)),
        ExecutionResumed resumed => New(step, ("Reason", resumed.Reason)),
        EventRaised raised => New(step, ("Name", raised.Name), ("Input", outputs ? Json(raised.Input) : null)),
        EventSent sent => New(step, ("Name", sent.Name), ("InstanceId", sent.InstanceId)),
        EntitySignaled signal => New(step, ("Name", signal.Operation), ("InstanceId", signal.EntityId)),
        AnswerEvent answer => Answer(answer, decisions.GetValueOrDefault(answer.Id), outputs),
        _ => null,
    };

    private static JsonObject Answer(AnswerEvent answer, DecisionEvent? decision, bool outputs)
    {
        var described = answer switch
        {
            TaskCompleted completed => New(answer, ("Result", outputs ? Json(completed.Result) : null)),
            SubOrchestrationCompleted completed => New(answer, ("Result", outputs ? Json(completed.Result) : null)),
            EntityResponded responded => New(answer, ("Result", outputs ? Json(responded.Result) : null), Reason(responded.Failure)),
            TaskFailed failed => New(answer, Reason(failed.Failure)),
            SubOrchestrationFailed failed => New(answer, Reason(failed.Failure)),
            TimerFired fired => New(answer, ("FireAt", Time(fired.FireAt))),
            _ => New(answer),
        };
        if (decision is null)
        {
            return described;
        }

        described["ScheduledTime"] = Time(decision.Timestamp);
        if (NameOf(decision) is { } name)
        {
            described["FunctionName"] = name;
        }

        return described;
    }

    private static string? NameOf(DecisionEvent decision) => decision switch
    {
        TaskScheduled task => task.Name,
        SubOrchestrationCreated child => child.Name,
        EntityCalled call => call.Operation,
        _ => null,
    };

    private static (string Name, JsonNode? Value) Reason(TaskFailureDetails? failure) => ("Reason", failure?.ErrorMessage);

    /// <summary>An event of its kind; properties without a value are left out.</summary>
    private static JsonObject New(HistoryEvent step, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var described = new JsonObject { ["EventType"] = EventTypeOf(step), ["Timestamp"] = Time(step.Timestamp) };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                described[name] = value;
            }
        }

        return described;
    }

    /// <summary>The extension's names; it knows children by another and entities' answers not at all.</summary>
    private static string EventTypeOf(HistoryEvent step) => step switch
    {
        SubOrchestrationCompleted => "SubOrchestrationInstanceCompleted",
        SubOrchestrationFailed => "SubOrchestrationInstanceFailed",
        EntityResponded => "EventRaised",
        EntitySignaled => "EventSent",
        _ => step.GetType().Name,
    };

    private static JsonNode? Json(string? json) => json is null ? null : JsonNode.Parse(json);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O");
}
