using System.Net;
using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Tests.Functions.Process.Faults;

/// <summary>A program that is no MaxConf, such as SQLite's shell, writes to the data file and takes its time.</summary>
[Collection(nameof(Processes))]
public sealed class LockedFileTests : IAsyncLifetime
{
    private Installation _installation = null!;

    public async Task InitializeAsync()
    {
        _installation = await Installation.PrepareAsync();
        await _installation.StartAppAsync();
    }

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Fact]
    public async Task Lock_HeldForLong_RefusesAndGoesOnWhenItIsReleased()
    {
        var room = await _installation.CreateRoomAsync();
        await _installation.WaitForStateAsync(room, "created");
        using (var shell = new SqliteSession($"Data Source={_installation.DataFile};Pooling=False"))
        {
            shell.Execute("BEGIN IMMEDIATE");
            await _installation.JoinAsync(room);
            await _installation.LeaveAsync(room);
            using var refusal = await _installation.SendAsync(HttpMethod.Delete, $"room/{room}", body: null, key: null);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
            Assert.NotNull(refusal.Headers.RetryAfter);
            Assert.Equal("created", (string?)(await _installation.WaitForStateAsync(room, "created"))["state"]);
            shell.Execute("ROLLBACK");
        }

        await _installation.ExpectWholeLifeAsync(room);
    }
}
