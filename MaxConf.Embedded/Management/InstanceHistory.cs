using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Embedded.Management;

/// <summary>
/// What has happened in an instance's current execution, as the Durable Functions extension tells it: a task and what came of it are one
/// event, that of the answer; a task without an answer is shown as it was asked for; turns are left out.
/// </summary>
internal sealed class InstanceHistory(DurableEngine engine)
{
    /// <summary>The events in order.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="showInputs">Whether to tell what tasks and events were given.</param>
    /// <param name="showOutputs">Whether to tell what tasks, children and the instance itself returned.</param>
    public JsonArray Read(string instanceId, bool showInputs, bool showOutputs)
    {
        var history = engine.Database.Read(session => session.History(instanceId));
        var decisions = history.OfType<DecisionEvent>().ToDictionary(decision => decision.Id);
        var answered = history.OfType<AnswerEvent>().Select(answer => answer.Id).ToHashSet();
        var json = new HistoryEventJson(decisions, showInputs, showOutputs);
        return new(
        [
            .. history
                .Where(step => step is not OrchestratorStarted && !IsToldByItsAnswer(step, answered))
                .Select(JsonNode? (step) => json.Of(step)),
        ]);
    }

    private static bool IsToldByItsAnswer(HistoryEvent step, HashSet<int> answered) =>
        step is TaskScheduled or SubOrchestrationCreated && answered.Contains(((DecisionEvent)step).Id);
}
