using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Orchestrations;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace MaxConf.Tests.Functions.Replay;

/// <summary>
/// Today's orchestrators decide as those did that are under way in some installation: every decision of the recorded histories is
/// confirmed. A test that fails here tells of instances that an update would break.
/// </summary>
public class RecordedHistoryTests
{
    public static TheoryData<string> Orchestrators => [.. AppOrchestrators.All.Keys];

    [Theory]
    [MemberData(nameof(Orchestrators))]
    public void Replay_OfWhatWasRecorded_ConfirmsEveryDecision(string orchestrator)
    {
        var recorded = Recorded(orchestrator);

        Assert.NotEmpty(recorded);
        Assert.All(recorded, execution => Assert.Null(Record.Exception(() => Replay(execution))));
    }

    [Theory]
    [MemberData(nameof(Orchestrators))]
    public void Replay_WithADecisionTakenOutOrChanged_Fails(string orchestrator)
    {
        foreach (var execution in Recorded(orchestrator).Where(each => each.History.OfType<DecisionEvent>().Any()))
        {
            var decision = execution.History.OfType<DecisionEvent>().Last();
            var other = new TaskScheduled(decision.Timestamp, decision.Id, "Another", null);
            foreach (var changed in (HistoryEvent[][])[[], [other]])
            {
                var history = execution.History.SelectMany(step => step == decision ? changed : [step]).ToList();
                Assert.Throws<NonDeterministicOrchestratorException>(() => Replay(execution with { History = history }));
            }
        }
    }

    [Fact]
    public void Recordings_OfAllOrchestrators_CallEveryActivity()
    {
        var called = AppOrchestrators.All.Keys
            .SelectMany(Recorded)
            .SelectMany(execution => execution.History.OfType<TaskScheduled>())
            .Select(task => task.Name)
            .ToHashSet();

        Assert.Empty(AppOrchestrators.Activities.Except(called));
    }

    private static IReadOnlyList<RecordedExecution> Recorded(string orchestrator)
    {
        var file = Path.Combine(HistoryRecorder.Folder, orchestrator + ".json");
        Assert.True(File.Exists(file), $"There is no recorded history of {orchestrator}; CONTRIBUTING.md tells how to record one.");
        return RecordedExecution.Read(file);
    }

    private static void Replay(RecordedExecution recorded)
    {
        var started = recorded.Started;
        var context = new OrchestrationContext(recorded.Instance, started, NullLoggerFactory.Instance);
        var execution = new OrchestrationExecution(context, each => AppOrchestrators.RunAsync(started.Name, each));
        execution.Replay(recorded.History);
        if (recorded.History.OfType<ExecutionCompleted>().Any(end => end.Status == OrchestrationRuntimeStatus.Completed))
        {
            Assert.True(execution.IsCompleted);
        }
    }
}
