using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Widget;

/// <summary>An app with a room and two origins, for tests that change nothing.</summary>
public sealed class WidgetApp : IAsyncLifetime
{
    public const string Room = "a-room";
    public const string Origin = "https://apps.cac1.pure.cloud";
    public const string OtherOrigin = "http://localhost:8080";

    internal MaxConfApp App { get; private set; } = null!;

    public async Task InitializeAsync() =>
        App = await StartAsync(new() { ["Widget:Origins:0"] = Origin, ["Widget:Origins:1"] = OtherOrigin });

    public async Task DisposeAsync() => await App.DisposeAsync();

    /// <summary>An app of one's own, with the room.</summary>
    internal static async Task<MaxConfApp> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var app = await MaxConfApp.StartAsync(settings);
        await app.Simulator.CreateRoomAsync(Room, "\"pin\": \"918273\"");
        return app;
    }
}
