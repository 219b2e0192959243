using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Orchestrations;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Costs;

/// <summary>Counts what an app takes: its engine's history, event by event, and what the simulated Pexip has counted.</summary>
internal sealed class CostMeter : IDisposable
{
    private readonly MaxConfApp _app;
    private readonly ConcurrentDictionary<Type, int> _events = new();
    private readonly JsonNode _before;
    private int _orchestrations;
    private int _raised;

    private CostMeter(MaxConfApp app, JsonNode before)
    {
        (_app, _before) = (app, before);
        app.Engine.Turned += Count;
    }

    public static async Task<CostMeter> StartAsync(MaxConfApp app) => new(app, await app.Simulator.StatisticsAsync());

    /// <summary>What was taken since the start.</summary>
    public async Task<Cost> ReadAsync()
    {
        var statistics = await _app.Simulator.StatisticsAsync();
        var executions = Count<ExecutionStarted>();
        return new(
            _orchestrations,
            executions,
            Count<TaskScheduled>(),
            Count<TimerCreated>(),
            _raised,
            Count<EntityCalled>() + Count<EntitySignaled>(),
            Actions(executions),
            HistoryRows(executions),
            Posts(statistics) - Posts(_before),
            Requests(statistics) - Requests(_before));
    }

    public void Dispose() => _app.Engine.Turned -= Count;

    // An orchestration that continues as new is begun anew. Activities and calls of entities are two: the message there, and the answer's.
    private int Actions(int executions) => executions
        + Count<TaskScheduled>() + Count<TaskCompleted>() + Count<TaskFailed>()
        + Count<EntityCalled>() + Count<EntityResponded>() + Count<EntitySignaled>()
        + Count<SubOrchestrationCompleted>() + Count<SubOrchestrationFailed>()
        + Count<TimerFired>() + _raised;

    // Beyond what the embedded engine keeps, each turn's end is a row, and so is the end of an execution that continues as new.
    private int HistoryRows(int executions) => _events.Values.Sum() + Count<OrchestratorStarted>() + executions - _orchestrations;

    private int Count<T>() => _events.GetValueOrDefault(typeof(T));

    // What an execution hands on to the next one, the next one's history has too; but it came once.
    private void Count(TurnOutcome turn)
    {
        var taken = turn.Executions[0].Events;
        Interlocked.Add(ref _orchestrations, taken.OfType<ExecutionStarted>().Count());
        Interlocked.Add(ref _raised, taken.OfType<EventRaised>().Count());

        foreach (var step in turn.Executions.SelectMany(execution => execution.Events))
        {
            _events.AddOrUpdate(step.GetType(), 1, (_, count) => count + 1);
        }
    }

    private static int Posts(JsonNode statistics) => (int)statistics["event_posts"]!;

    private static int Requests(JsonNode statistics) => statistics["requests"]!.AsObject().Sum(request => (int)request.Value!);
}
