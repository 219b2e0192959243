using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;
using Microsoft.Data.Sqlite;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>The file may not grow any more: SQLite's own bound on it stands in for the disk's.</summary>
public sealed class FullFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_OnAFullFile_FailsAndWorksAgainWhenThereIsRoom()
    {
        var session = new SqliteSession($"Data Source={_folder.File("a.db")};Pooling=False");
        Schema.Migrate(session);
        using var writer = new GroupCommitWriter(session);
        await writer.WriteAsync(transaction => transaction.SaveEntity("@counter@kept", "1", DateTimeOffset.UnixEpoch));
        session.Execute($"PRAGMA max_page_count = {session.Scalar<long>("PRAGMA page_count") + 2}");

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => SaveLargeAsync(writer));
        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, refusal.SqliteErrorCode);
        session.Execute("PRAGMA max_page_count = 1000000");
        await SaveLargeAsync(writer);

        Assert.Equal(2, session.Scalar<long>("SELECT count(*) FROM entities"));
        Assert.Equal("ok", session.Scalar<string>("PRAGMA integrity_check"));
    }

    private static Task SaveLargeAsync(GroupCommitWriter writer) => writer.WriteAsync(
        transaction => transaction.SaveEntity("@counter@large", new string('x', 100_000), DateTimeOffset.UnixEpoch));
}
