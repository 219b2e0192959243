using System.Diagnostics.Metrics;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Functions.Observability;

namespace MaxConf.Functions.Maintenance.GarbageCollection;

/// <summary>Counts what the garbage collection finds.</summary>
internal sealed class GarbageCollectionMetrics
{
    private readonly Counter<long> _findings;

    public GarbageCollectionMetrics(IMeterFactory meters) => _findings = meters.Create(Telemetry.Meter).CreateCounter<long>(
        "maxconf.garbage_collection.findings", "{room}", "Rooms found out of order, by kind; a room that stays so counts in every run.");

    public void Found(GarbageCollectionReport report)
    {
        foreach (var (kind, found) in report.Findings)
        {
            _findings.Add(found.Total, KeyValuePair.Create<string, object?>("kind", kind.ToLabel()));
        }
    }
}
