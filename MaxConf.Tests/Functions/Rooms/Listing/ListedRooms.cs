using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Listing;

/// <summary>
/// An app with rooms whose names, tags, ids and times of creation have different orders: ids grow as the rooms are listed here, times
/// fall.
/// </summary>
public sealed class ListedRooms : IAsyncLifetime
{
    private static readonly (string Name, string Tag)[] Rooms = [("delta", "x/2"), ("Alpha", "x/1"), ("charlie", "y/2"), ("bravo", "x/2")];

    internal MaxConfApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();

    internal static async Task<MaxConfApp> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var app = await MaxConfApp.StartAsync(settings);
        var hour = 23;
        foreach (var (name, tag) in Rooms)
        {
            await app.Simulator.CreateRoomAsync(name, $"\"tag\": \"{tag}\", \"creation_time\": \"2024-01-01T{hour--}:00:00\"");
        }

        return app;
    }
}
