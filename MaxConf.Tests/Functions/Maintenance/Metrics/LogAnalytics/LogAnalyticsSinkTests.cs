using Azure.Core;
using Azure.Identity;
using MaxConf.Tests.Functions.App;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>Log Analytics as the app sees it. Whatever becomes of it, log and gauges have everything.</summary>
public class LogAnalyticsSinkTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Run_Configured_PostsRowsSignedIn()
    {
        await using var metrics = await MetricsApp.StartAsync();

        await metrics.RunAsync();

        Assert.Equal(
            $"POST {IngestionStub.Path}?api-version=2023-01-01 Bearer {StubCredential.Token} application/json",
            Assert.Single(metrics.Ingestion.Calls));
        Assert.Equal("https://monitor.azure.com//.default", Assert.Single(metrics.Credential.Scopes));
        var rows = Assert.Single(metrics.Ingestion.Rows);
        Assert.All(rows, row => Assert.Equal("2024-03-05T14:05:00Z", (string?)row!["TimeGenerated"]));
        Assert.Equal(
            """{"TimeGenerated":"2024-03-05T14:05:00Z","Metric":"maxconf.rooms","Value":0,"Dimensions":{"state":"creating"}}""",
            rows[0]!.ToJsonString());
        Assert.Equal(
            """{"TimeGenerated":"2024-03-05T14:05:00Z","Metric":"maxconf.pexip.conferences","Value":0}""",
            rows.Single(row => (string?)row!["Metric"] == "maxconf.pexip.conferences")!.ToJsonString());
    }

    [Theory]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(302, 1)]
    [InlineData(413, 1)]
    [InlineData(408, 4)]
    [InlineData(429, 4)]
    [InlineData(500, 4)]
    [InlineData(503, 4)]
    public async Task Run_Refused_IsAWarningAndTheNextRunSendsAgain(int status, int attempts)
    {
        await using var metrics = await MetricsApp.StartAsync();
        Array.ForEach([.. Enumerable.Repeat(status, attempts)], metrics.Ingestion.Answers.Enqueue);

        await metrics.RunAsync();

        Assert.Equal(attempts, metrics.Ingestion.Calls.Count);
        AssertLost(metrics, $"{status} {IngestionStub.Refusal}");

        await metrics.RunAsync();
        Assert.Equal(attempts + 1, metrics.Ingestion.Calls.Count);
        Assert.Single(metrics.Warnings);
    }

    [Fact]
    public async Task Run_FailsForAMoment_IsTriedAgain()
    {
        await using var metrics = await MetricsApp.StartAsync();
        metrics.Ingestion.Answers.Enqueue(500);

        await metrics.RunAsync();

        Assert.Equal(2, metrics.Ingestion.Calls.Count);
        Assert.Empty(metrics.Warnings);
    }

    [Fact]
    public async Task Run_AskedToWait_Waits()
    {
        await using var metrics = await MetricsApp.StartAsync();
        metrics.Ingestion.Answers.Enqueue(429);
        metrics.Ingestion.RetryAfter = 9;
        var wait = TimeSpan.FromSeconds(9);

        metrics.BeginRun();
        await metrics.App.Clock.WaitBegunAsync(wait);
        Assert.Single(metrics.Ingestion.Calls);
        metrics.App.Clock.Advance(wait);
        await metrics.EndedAsync(wait);

        Assert.Equal(2, metrics.Ingestion.Calls.Count);
        Assert.Empty(metrics.Warnings);
    }

    [Fact]
    public async Task Run_NoAnswer_GivesUpAfterItsAttempts()
    {
        await using var metrics = await MetricsApp.StartAsync();
        var gate = new TaskCompletionSource();
        metrics.Ingestion.Gate = gate.Task;

        metrics.BeginRun();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await metrics.Ingestion.AskedAsync();
            metrics.App.Clock.Advance(AttemptTimeout);
        }

        await metrics.EndedAsync(4 * AttemptTimeout);

        AssertLost(metrics, "");
        gate.SetResult();
        metrics.App.Clock.Advance(TimeSpan.FromMinutes(5) - (4 * AttemptTimeout));
        await metrics.EndedAsync(TimeSpan.Zero);
        Assert.Equal(2, metrics.Lines.Count());
        Assert.Single(metrics.Warnings);
    }

    [Fact]
    public async Task Run_NobodyThere_IsAWarning()
    {
        await using var metrics = await MetricsApp.StartAsync();
        await metrics.Ingestion.DisposeAsync();

        await metrics.RunAsync();

        AssertLost(metrics, "Connection refused");
    }

    [Fact]
    public async Task Run_NoToken_IsAWarningAndNothingIsSent()
    {
        await using var metrics = await MetricsApp.StartAsync();
        metrics.Credential.Failure = new CredentialUnavailableException("No managed identity is assigned.");

        await metrics.RunAsync();

        AssertLost(metrics, "No managed identity is assigned.");
        Assert.Empty(metrics.Ingestion.Calls);
    }

    [Fact]
    public async Task Run_NotConfigured_NeverAsksForACredential()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Metrics:Enabled"] = "true" }, replace: services =>
            services.AddSingleton<TokenCredential>(_ => throw new InvalidOperationException("The credential was asked for.")));
        var interval = TimeSpan.FromMinutes(5);
        await app.Clock.WaitBegunAsync(interval);

        app.Clock.Advance(interval);
        await app.Clock.WaitBegunAsync(interval);

        Assert.Contains(app.Log, line => line.StartsWith("Information 2500 ", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log, line => line.StartsWith("Warning 25", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stop_WhileSending_DoesNotWait()
    {
        await using var metrics = await MetricsApp.StartAsync();
        metrics.Ingestion.Gate = new TaskCompletionSource().Task;
        metrics.BeginRun();
        await metrics.Ingestion.AskedAsync();

        await metrics.App.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Single(metrics.Lines);
        Assert.Empty(metrics.Warnings);
    }

    [Fact]
    public async Task Run_WhateverBecomesOfIt_TellsNoSecret()
    {
        await using var metrics = await MetricsApp.StartAsync(("Logging:LogLevel:Default", "Trace"));
        await metrics.RunAsync();
        Array.ForEach([500, 403], metrics.Ingestion.Answers.Enqueue);
        await metrics.RunAsync();
        await metrics.Ingestion.DisposeAsync();
        await metrics.RunAsync();

        Assert.Equal(2, metrics.Warnings.Count());
        Assert.DoesNotContain(metrics.App.Log, line => line.Contains(StubCredential.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(metrics.App.Log, line => line.Contains(MaxConfApp.PexipPassword, StringComparison.Ordinal));
    }

    private static void AssertLost(MetricsApp metrics, string reason)
    {
        var warning = Assert.Single(metrics.Warnings);
        Assert.StartsWith($"Warning 2503 Metrics did not get to LogAnalyticsSink: {reason}", warning, StringComparison.Ordinal);
        Assert.Contains("maxconf.pexip.conferences 0", Assert.Single(metrics.Lines), StringComparison.Ordinal);
        Assert.Equal(0, metrics.Gauges["maxconf.pexip.conferences"]);
    }
}
