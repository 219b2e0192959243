using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Tests.Functions.Process.Faults;

/// <summary>The data file's disk is full for a while.</summary>
[Collection(nameof(Processes))]
public sealed class FullDiskTests : IAsyncLifetime
{
    private const string NewRoom = "room/create?uuiData=4d54497a4e4455324c4463324e54517a4d67";

    private Installation _installation = null!;

    public async Task InitializeAsync()
    {
        _installation = await Installation.PrepareAsync();
        _installation.Wrapper = PrivateMounts.SmallDisk(_installation.Folder, megabytes: 8);
    }

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [MountFact]
    public async Task FullDisk_UntilThereIsRoomAgain_RefusesWhatItCannotKeepAndLosesNothing()
    {
        await _installation.StartAppAsync();
        var room = await _installation.CreateRoomAsync();
        await _installation.WaitForStateAsync(room, "created");

        var filler = Fill();
        await ExpectRefusalAsync();
        await _installation.JoinAsync(room);
        await _installation.LeaveAsync(room);
        await _installation.FlushEventsAsync();
        Assert.True((int)(await _installation.StatisticsAsync())["event_backlog"]! > 0);

        File.Delete(filler);
        var repeated = await Patience.UntilAsync("a room", TryCreateAsync);
        await _installation.WaitForEndAsync(room);
        using var deletion = await _installation.SendAsync(HttpMethod.Delete, $"room/{(string)repeated["name"]!}", body: null, key: null);
        Assert.Equal(HttpStatusCode.NoContent, deletion.StatusCode);
        Assert.All(await _installation.RoomLivesAsync(), life => Assert.Equal(1, (int)life["created"]!));
        ExpectSoundDataFile();
    }

    private string Inside(string file) => PrivateMounts.Inside(_installation.App.Id, Path.Combine(_installation.Folder, file));

    /// <summary>Writes until there is no room for another page.</summary>
    /// <returns>The file that takes it all.</returns>
    private string Fill()
    {
        var filler = Inside("filler");
        using var file = new FileStream(filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            return filler;
        }
    }

    private async Task ExpectRefusalAsync()
    {
        using var refusal = await SendAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
        Assert.NotNull(refusal.Headers.RetryAfter);
        Assert.Contains("storage-unavailable", await refusal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<JsonNode?> TryCreateAsync()
    {
        using var answer = await SendAsync();
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        return answer.StatusCode == HttpStatusCode.OK ? body : null;
    }

    private Task<HttpResponseMessage> SendAsync() =>
        _installation.SendAsync(HttpMethod.Post, NewRoom, body: null, key: "asked-on-a-full-disk");

    private void ExpectSoundDataFile()
    {
        using var session = new SqliteSession($"Data Source={Inside("maxconf.db")};Pooling=False");
        Assert.Equal("ok", session.Scalar<string>("PRAGMA integrity_check"));
    }
}
