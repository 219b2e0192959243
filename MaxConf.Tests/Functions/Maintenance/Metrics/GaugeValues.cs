using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Maintenance.Metrics;

/// <summary>What the gauges of one container's meter show.</summary>
internal static class GaugeValues
{
    /// <summary>Asks every gauge once; the values, under names written as in the log.</summary>
    public static Dictionary<string, long> Observe(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        var values = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument is ObservableGauge<long> && instrument.Meter.Name == Telemetry.Meter && instrument.Meter.Scope == meters)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            values.Add(instrument.Name + TagOf(tags), value));
        listener.Start();
        listener.RecordObservableInstruments();
        return values;
    }

    private static string TagOf(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        tags.Length == 0 ? "" : $"{{{string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}}}";
}
