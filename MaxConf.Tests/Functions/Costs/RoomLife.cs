using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Costs;

/// <summary>Something that is lived through to see what it costs.</summary>
/// <param name="Name">What it is, in the words of <c>docs/scale.md</c>.</param>
/// <param name="LiveAsync">Lives through it.</param>
internal sealed record RoomLife(string Name, Func<MaxConfApp, Task> LiveAsync)
{
    /// <summary>The app's settings, where they are not the default ones.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>What has to be so before.</summary>
    public Func<MaxConfApp, Task> PrepareAsync { get; init; } = _ => Task.CompletedTask;

    public override string ToString() => Name;

    /// <summary>Lives through it on an app of its own, and tells what it took.</summary>
    public async Task<Cost> MeasureAsync()
    {
        await using var app = await MaxConfApp.StartAsync(new(Settings) { ["Rooms:RepeatWindow"] = "00:10:00" });
        await app.SettleAsync();
        await PrepareAsync(app);
        await app.SettleAsync();
        using var meter = await CostMeter.StartAsync(app);
        await LiveAsync(app);
        await app.SettleAsync();
        return await meter.ReadAsync();
    }
}
