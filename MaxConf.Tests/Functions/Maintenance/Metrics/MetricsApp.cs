using Azure.Core;
using MaxConf.Functions.Maintenance.Metrics;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Maintenance.Metrics;

/// <summary>The real app, with somewhere to send its metrics to.</summary>
internal sealed class MetricsApp : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private readonly RunSignal _signal;

    private MetricsApp(MaxConfApp app, IngestionStub ingestion, StubCredential credential, RunSignal signal) =>
        (App, Ingestion, Credential, _signal) = (app, ingestion, credential, signal);

    public MaxConfApp App { get; }

    public IngestionStub Ingestion { get; }

    public StubCredential Credential { get; }

    /// <summary>What the gauges show, under names written as in the log.</summary>
    public Dictionary<string, long> Gauges => GaugeValues.Observe(App.Services);

    /// <summary>The warnings of the runs, and whatever is worse and not Pexip's doing.</summary>
    public IEnumerable<string> Warnings => App.Log.Where(line =>
        line.StartsWith("Warning 25", StringComparison.Ordinal)
        || (line.StartsWith("Error ", StringComparison.Ordinal) && !line.Contains("Pexip", StringComparison.Ordinal)));

    /// <summary>The figures in the log, a line for each run.</summary>
    public IEnumerable<string> Lines => App.Log.Where(line => line.StartsWith("Information 2500 ", StringComparison.Ordinal));

    public static async Task<MetricsApp> StartAsync(params (string Key, string Value)[] settings)
    {
        var ingestion = await IngestionStub.StartAsync();
        var credential = new StubCredential();
        var signal = new RunSignal();
        var app = await MaxConfApp.StartAsync(
            ingestion.Settings(settings),
            replace: services => services.AddSingleton<TokenCredential>(credential).AddSingleton<IMetricsSink>(_ => signal));
        await app.Clock.WaitBegunAsync(Interval);
        return new(app, ingestion, credential, signal);
    }

    /// <summary>Moves the clock to the next run and waits for its end.</summary>
    public async Task RunAsync()
    {
        BeginRun();
        await EndedAsync(TimeSpan.Zero);
    }

    /// <summary>Moves the clock to the next run.</summary>
    public void BeginRun()
    {
        App.Clock.ForgetWaits();
        App.Clock.Advance(Interval);
    }

    /// <summary>Waits until a run that the clock was moved by so much during has ended: then the timer waits for what is left.</summary>
    public async Task EndedAsync(TimeSpan duration)
    {
        await _signal.EndedAsync();
        await App.Clock.WaitBegunAsync(Interval - duration);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Ingestion.DisposeAsync();
        _signal.Dispose();
    }
}
