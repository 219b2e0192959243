using System.Text.Json.Nodes;
using MaxConf.Functions.Maintenance.GarbageCollection;
using MaxConf.Tests.Functions.App;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.Maintenance.GarbageCollection;

/// <summary>The app with its garbage collection on, and what tests of that ask of it.</summary>
internal static class CollectingApp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task<MaxConfApp> StartAsync(Dictionary<string, string?>? settings = null) =>
        MaxConfApp.StartAsync(new(settings ?? []) { ["GarbageCollection:Enabled"] = "true" });

    public static DurableTaskClient Client(this MaxConfApp app) => app.Services.GetRequiredService<DurableTaskClient>();

    /// <summary>Moves the clock to the timer's next run, waits for that to end, and gives its report.</summary>
    public static async Task<JsonNode> CollectAsync(this MaxConfApp app)
    {
        // Who has moved the clock over a run's time may have set one going.
        var due = await app.NextCollectionAsync();
        await app.SettleAsync();
        app.Clock.Advance(due - app.Now);
        var report = await app.ReportSinceAsync(due);
        await app.SettleAsync();
        return report;
    }

    /// <summary>When the timer runs next.</summary>
    public static Task<DateTimeOffset> NextCollectionAsync(this MaxConfApp app) =>
        app.Engine.NextRunAsync(nameof(GarbageCollectionTimer), app.Now);

    /// <summary>Waits for the report of a run that began at that time, or later.</summary>
    public static async Task<JsonNode> ReportSinceAsync(this MaxConfApp app, DateTimeOffset began)
    {
        while (true)
        {
            var changed = app.Engine.Changes.Next(GarbageCollectionInstance.Id);
            var instance = await app.InstanceOfIdAsync(GarbageCollectionInstance.Id);
            if ((string?)instance["runtimeStatus"] == "Completed" && (DateTimeOffset)instance["output"]!["began"]! >= began)
            {
                return instance["output"]!;
            }

            await changed.WaitAsync(Patience);
        }
    }

    /// <summary>The rooms that a report names under a kind, after a look whether it counts as many.</summary>
    public static string[] Rooms(this JsonNode report, string kind)
    {
        var found = report["findings"]![kind]!;
        string[] rooms = [.. found["rooms"]!.AsArray().Select(room => (string)room!)];
        Assert.Equal(rooms.Length, (int)found["total"]!);
        return rooms;
    }

    /// <summary>Checks that all is in order.</summary>
    public static void FoundNothing(this JsonNode report)
    {
        Assert.All(report["findings"]!.AsObject(), found => Assert.True((int)found.Value!["total"]! == 0, $"{report}"));
        Assert.Empty(report["failures"]!.AsArray());
        Assert.Equal(0, (int)report["left_to_next_run"]!);
        Assert.True((bool)report["complete"]!);
    }
}
