using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Retention;
using MaxConf.Tests.Embedded.Hosting;
using MaxConf.Tests.Embedded.Management;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Embedded.Engine.Retention;

public sealed class RetentionSettingTests
{
    [Theory]
    [InlineData(null, 31)]
    [InlineData("02:00:00", 0.1)]
    public async Task Host_AfterTheRetention_ForgetsWhatHasFinished(string? retention, double days)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        await using var app = await EmbeddedApp.StartAsync(
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(retention is null ? [] : [new("Embedded:Retention", retention)]);
                builder.Services.AddSingleton<TimeProvider>(clock);
            },
            typeof(ManagedSamples));
        var client = app.Services.GetRequiredService<DurableTaskClient>();
        await client.ScheduleNewOrchestrationInstanceAsync("Ends", new ManagedSamples.Input("a"), new StartOrchestrationOptions("one"));
        await client.WaitForInstanceCompletionAsync("one");
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Services.GetRequiredService<DurableEngine>().Database.Writer.Committed += _ => committed.TrySetResult();

        // Most of the time passes unnoticed: the engine looks at its file every ten seconds.
        clock.AdjustTime(clock.GetUtcNow().AddDays(days));
        clock.Advance(RetentionService.Interval);
        await committed.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Null(await client.GetInstanceAsync("one"));
    }
}
