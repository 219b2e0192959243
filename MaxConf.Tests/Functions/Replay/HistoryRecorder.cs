using System.Collections.Concurrent;
using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Replay;

/// <summary>
/// Keeps what the app's tests make its orchestrators live through: of executions that have gone the same way the first, unless it is
/// long. On only where the recordings are to be renewed; see CONTRIBUTING.md.
/// </summary>
internal static class HistoryRecorder
{
    /// <summary>In characters. Longer ones repeat themselves.</summary>
    private const int MaxLength = 7_000;

    private static readonly ConcurrentDictionary<(string Orchestrator, string Shape), RecordedExecution> Executions = new();
    private static readonly Lock Writing = new();

    /// <summary>Where the recordings are, a file an orchestrator.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Folder, "MaxConf.Tests", "Functions", "Replay", "Histories");

    private static bool IsOn => Environment.GetEnvironmentVariable("MAXCONF_RENEW_HISTORIES") is "1";

    /// <summary>Takes note of every history that the engine writes from now on.</summary>
    /// <returns>Ends that, and writes the recordings.</returns>
    public static IDisposable? Attach(DurableEngine engine) => IsOn ? new Recording(engine) : null;

    private static void Write()
    {
        lock (Writing)
        {
            Directory.CreateDirectory(Folder);
            foreach (var orchestrator in Executions.GroupBy(each => each.Key.Orchestrator))
            {
                RecordedExecution.Write(
                    Path.Combine(Folder, orchestrator.Key + ".json"),
                    orchestrator.OrderBy(each => each.Key.Shape, StringComparer.Ordinal).Select(each => each.Value));
            }
        }
    }

    private sealed class Recording : IDisposable
    {
        private readonly DurableEngine _engine;
        private readonly ConcurrentDictionary<string, RecordedExecution> _lastWritten = new(StringComparer.Ordinal);

        public Recording(DurableEngine engine)
        {
            _engine = engine;
            engine.Database.Writer.Committed += Note;
        }

        public void Dispose()
        {
            _engine.Database.Writer.Committed -= Note;
            foreach (var execution in _lastWritten.Values.Where(each => each.Length <= MaxLength))
            {
                Executions.TryAdd((execution.Started.Name, execution.Shape), execution);
            }

            Write();
        }

        /// <summary>Called between two commits. A history only grows until it is replaced by that of another execution.</summary>
        private void Note(CommitEffects effects)
        {
            foreach (var instance in effects.Changed.Keys.Where(id => !InstanceIds.IsEntity(id)))
            {
                var history = _engine.Database.Read(session => session.History(instance));
                if (history.Count > 0)
                {
                    var execution = new RecordedExecution(instance, history);
                    _lastWritten[execution.Started.ExecutionId] = execution;
                }
            }
        }
    }
}
