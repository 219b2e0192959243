using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Observability;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Activities;

/// <summary>Logs and counts what a run came to.</summary>
internal sealed class TellReport(GarbageCollectionMetrics metrics, ILogger<TellReport> logger)
{
    public const string FunctionName = "TellReport";

    [Function(FunctionName)]
    public void Run([ActivityTrigger] GarbageCollectionReport report)
    {
        metrics.Found(report);
        var level = report.Failures.Count > 0 ? LogLevel.Warning : LogLevel.Information;
        var found = report.Findings.Where(found => found.Value.Total > 0);
        var findings = OneLine(found, found => $"{found.Value.Total} {found.Key.ToLabel()}");
        var failures = OneLine(report.Failures, failure => failure.Message);
        Log.GarbageCollected(logger, level, report.Orchestrations, report.Vmrs, findings, report.LeftToNextRun, failures);
    }

    private static string OneLine<T>(IEnumerable<T> items, Func<T, string> say) =>
        string.Join(", ", items.Select(say).DefaultIfEmpty("none"));
}
