using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.App;

/// <summary>What one app's own counters have counted since, by name and tag.</summary>
internal sealed class CounterSums : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Counter, string Tag), long> _sums = new();

    public CounterSums(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Meter && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _sums.AddOrUpdate((instrument.Name, tags[0].Value?.ToString() ?? ""), value, (_, sum) => sum + value));
        _listener.Start();
    }

    public long this[string counter, string tag] => _sums.GetValueOrDefault((counter, tag));

    public void Dispose() => _listener.Dispose();
}
