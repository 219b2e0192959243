using MaxConf.Functions.Maintenance.Metrics;

namespace MaxConf.Tests.Functions.Maintenance.Metrics;

/// <summary>The last of the sinks: tells the test that a run has come to its end.</summary>
internal sealed class RunSignal : IMetricsSink, IDisposable
{
    private readonly SemaphoreSlim _ended = new(0);

    public Task WriteAsync(MetricsReading reading, CancellationToken cancellationToken)
    {
        _ended.Release();
        return Task.CompletedTask;
    }

    /// <summary>Waits for the end of the next run, or of one that has ended unwaited for.</summary>
    public async Task EndedAsync() => Assert.True(await _ended.WaitAsync(TimeSpan.FromSeconds(30)));

    public void Dispose() => _ended.Dispose();
}
