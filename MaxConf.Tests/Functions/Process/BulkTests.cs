namespace MaxConf.Tests.Functions.Process;

/// <summary>The process is killed in the middle of making many rooms, and started again.</summary>
[Collection(nameof(Processes))]
public sealed class BulkTests : IAsyncLifetime
{
    private Installation _installation = null!;

    public async Task InitializeAsync() => _installation = await Installation.PrepareAsync();

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Fact]
    public async Task Kill_TwiceInTheMiddleOfTwoHundredRooms_MakesEachOnce()
    {
        _installation.Settings["Bulk:RoomsPerMinute"] = "0";
        await _installation.StartAppAsync();
        var operation = await _installation.OrderRoomsAsync(200);
        foreach (var made in (int[])[40, 120])
        {
            Assert.InRange(await _installation.WaitForConferencesAsync(made), made, 199);
            await _installation.StartAppAsync();
        }

        var output = await _installation.WaitForOutputAsync(operation);

        Assert.Equal((200, 0), ((int)output["created"]!, (int)output["failed"]!));
        var created = (await _installation.StatisticsAsync())["conferences_created"]!.AsObject();
        Assert.All(created, conference => Assert.Equal(1, (int)conference.Value!));
        Assert.Equal(
            created.Select(conference => conference.Key).Order(StringComparer.Ordinal),
            output["rooms"]!.AsArray().Select(room => (string)room!["name"]!).Order(StringComparer.Ordinal));
        Assert.Equal(200, created.Count);
        await _installation.ExpectSoundDataFileAsync();
    }
}
