using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MaxConf.Tests.Embedded.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Hosting;

public class FunctionTelemetryTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task Invocation_Listened_HasASpanBelowTheRequest()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MaxConf.Embedded" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await EmbeddedApp.StartAsync(typeof(HttpSamples));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/throws");
        request.Headers.Add("traceparent", $"00-{TraceId}-b7ad6b7169203331-01");
        using var answer = await app.Client.SendAsync(request);
        await app.StopAsync();

        var span = Assert.Single(spans, each => each.DisplayName == "Throws" && each.TraceId.ToHexString() == TraceId);
        Assert.Equal("http", span.GetTagItem("faas.trigger"));
        Assert.Equal("Throws", span.GetTagItem("faas.name"));
        Assert.Equal(typeof(InvalidOperationException).FullName, span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
    }

    [Fact]
    public async Task Invocation_Metered_IsCountedAndTimed()
    {
        await using var app = await EmbeddedApp.StartAsync(typeof(HttpSamples));
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "MaxConf.Embedded" && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => measured.Enqueue($"{instrument.Name} {value} {Text(tags)}"));
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => measured.Enqueue($"{instrument.Name} {value >= 0} {Text(tags)}"));
        listener.Start();

        await app.Client.GetStringAsync("/written");
        using var failed = await app.Client.GetAsync("/throws");
        await app.StopAsync();

        string[] expected =
        [
            "faas.invocations 1 faas.name=Written faas.trigger=http",
            "faas.invoke_duration True faas.name=Written faas.trigger=http",
            "faas.invocations 1 faas.name=Throws faas.trigger=http error.type=System.InvalidOperationException",
            "faas.invoke_duration True faas.name=Throws faas.trigger=http error.type=System.InvalidOperationException",
        ];
        Assert.Equal(expected, measured);

        static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
            => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
    }
}
