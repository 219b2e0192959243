using MaxConf.Embedded;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;
using Microsoft.Data.Sqlite;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class StorageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Database_OnAFileInUse_RefusesToOpenAndSaysWhy()
    {
        using var first = new Database(_folder.File("a.db"));

        var refusal = Assert.Throws<EmbeddedHostException>(() => new Database(_folder.File("a.db")));

        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Database_OfANewerVersion_RefusesToOpen()
    {
        using (new Database(_folder.File("a.db")))
        {
        }

        using (var session = new SqliteSession($"Data Source={_folder.File("a.db")};Pooling=False"))
        {
            session.Execute("PRAGMA user_version = 999");
        }

        var refusal = Assert.Throws<EmbeddedHostException>(() => new Database(_folder.File("a.db")));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Database_ThatIsNoDatabase_RefusesToOpen()
    {
        File.WriteAllText(_folder.File("a.db"), "This is a letter to my aunt, not a database. It is long enough to look at.");

        var refusal = Assert.Throws<EmbeddedHostException>(() => new Database(_folder.File("a.db")));
        Assert.Contains("Embedded:DataFile", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_OneUnitOfAGroupThrows_OnlyItIsUndone()
    {
        using var database = new Database(_folder.File("a.db"));
        var now = DateTimeOffset.UnixEpoch;

        var writes = Enumerable.Range(0, 50).Select(i => database.Writer.WriteAsync(transaction =>
        {
            transaction.SaveEntity($"@counter@{i:00}", "1", now);
            if (i == 25)
            {
                throw new FormatException("unit 25");
            }
        })).ToList();
        await Assert.ThrowsAsync<FormatException>(() => Task.WhenAll(writes));

        var stored = database.Read(session => session.Query("SELECT entity_id FROM entities", row => row.GetString(0)));
        Assert.Equal(49, stored.Count);
        Assert.DoesNotContain("@counter@25", stored);
    }

    [Fact]
    public async Task WriteAsync_OneUnitOfAGroupBreaksAConstraint_OnlyItIsUndone()
    {
        using var database = new Database(_folder.File("a.db"));

        var started = new ExecutionStarted(DateTimeOffset.UnixEpoch, "x", "1", null, null);
        var first = database.Writer.WriteAsync(transaction => transaction.Append(new(1, "a", started, tags: null), 0, "[]"));
        var twice = database.Writer.WriteAsync(transaction => transaction.Append(new(1, "a", started, tags: null), 0, "[]"));
        var other = database.Writer.WriteAsync(transaction => transaction.Append(new(2, "b", started, tags: null), 0, "[]"));

        await Assert.ThrowsAsync<SqliteException>(() => twice);
        await Task.WhenAll(first, other);
    }

    [Fact]
    public async Task WriteAsync_Completed_IsSeenByEveryReaderAfterwards()
    {
        using var database = new Database(_folder.File("a.db"));

        for (var i = 0; i < 100; i++)
        {
            await database.Writer.WriteAsync(transaction => transaction.SaveEntity("@counter@x", $"{i}", DateTimeOffset.UnixEpoch));
            Assert.Equal($"{i}", database.Read(session => session.Entity("@counter@x"))!.State);
        }
    }

    [Fact]
    public async Task WriteAsync_WhenTheFileRefuses_FailsAndWorksAgainAfterwards()
    {
        using var database = new Database(_folder.File("a.db"));
        using (var other = new SqliteSession($"Data Source={_folder.File("a.db")};Pooling=False;Default Timeout=1"))
        {
            other.Execute("CREATE TRIGGER refuse BEFORE INSERT ON entities BEGIN SELECT RAISE(ROLLBACK, 'disk full, say'); END");
            await Assert.ThrowsAsync<SqliteException>(
                () => database.Writer.WriteAsync(t => t.SaveEntity("@counter@x", "1", DateTimeOffset.UnixEpoch)));
            other.Execute("DROP TRIGGER refuse");
        }

        await database.Writer.WriteAsync(t => t.SaveEntity("@counter@x", "2", DateTimeOffset.UnixEpoch));

        Assert.Equal("2", database.Read(session => session.Entity("@counter@x"))!.State);
    }

    [Fact]
    public async Task WriteAsync_AfterAFaultOfTheEnginesOwn_NamesItAndSaysSoOnce()
    {
        using var database = new Database(_folder.File("a.db"));
        var failed = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        database.Writer.Failed += failed.SetResult;
        database.Writer.Committed += _ => throw new FormatException("the cause");

        await database.Writer.WriteAsync(t => t.SaveEntity("@counter@x", "1", DateTimeOffset.UnixEpoch));
        Assert.Equal("the cause", (await failed.Task.WaitAsync(TimeSpan.FromSeconds(30))).Message);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => database.Writer.WriteAsync(t => t.SaveEntity("@counter@x", "2", DateTimeOffset.UnixEpoch)));
        Assert.IsType<FormatException>(refusal.InnerException);
    }

    [Fact]
    public async Task WriteAsync_WhileSomebodyAlwaysReads_KeepsTheLogShort()
    {
        using var database = new Database(_folder.File("a.db"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () => ReadOn(database, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        var longest = 0L;

        for (var i = 0; i < 60; i++)
        {
            var state = new string((char)('a' + i % 26), 20_000);
            await Task.WhenAll(Enumerable.Range(0, 50).Select(
                n => database.Writer.WriteAsync(t => t.SaveEntity($"@counter@{n}", state, DateTimeOffset.UnixEpoch))));
            longest = Math.Max(longest, new FileInfo(_folder.File("a.db-wal")).Length);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.InRange(longest, 1, 45_000_000);
    }

    private static void ReadOn(Database database, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            database.Read(session => session.Scalar<long>("SELECT count(*) FROM entities WHERE length(state) > 0"));
        }
    }

    [Fact]
    public void Schema_OfANewFile_IsTheLatestVersion()
    {
        using var database = new Database(_folder.File("a.db"));

        Assert.Equal(2, database.Read(session => session.Scalar<long>("PRAGMA user_version")));
        Assert.Equal("ok", database.Read(session => session.Scalar<string>("PRAGMA integrity_check")));
    }
}
