using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>The data file: one writer that groups commits, and readers that never wait for it (SQLite's WAL mode).</summary>
internal sealed class Database : IDisposable
{
    /// <summary>
    /// How long a write waits for another program that has locked the file, in seconds; then its caller hears of it, and the engine
    /// tries again. Less than the 7 seconds after which a conferencing node gives up on a post.
    /// </summary>
    private const int LockTimeout = 5;

    private readonly DatabaseLock _lock;
    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private volatile bool _isDisposed;

    /// <param name="dataFile">Full path; made with its folder where it does not exist.</param>
    /// <exception cref="EmbeddedHostException">The file cannot be opened, or belongs to another process or a newer version.</exception>
    public Database(string dataFile)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = dataFile, Pooling = false, DefaultTimeout = LockTimeout }.ToString();
        _lock = new DatabaseLock(dataFile);
        try
        {
            Writer = new GroupCommitWriter(Open());
        }
        catch (SqliteException e)
        {
            _lock.Dispose();
            throw new EmbeddedHostException($"The data file {dataFile} cannot be opened (Embedded:DataFile): {e.Message}", e);
        }
        catch (EmbeddedHostException)
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>All writes go through here.</summary>
    public GroupCommitWriter Writer { get; }

    /// <summary>Reads one consistent state of the file: all that was committed when it began.</summary>
    public T Read<T>(Func<SqliteSession, T> query)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var session = _readers.TryTake(out var idle) ? idle : new SqliteSession(_connectionString);
        try
        {
            session.Execute("BEGIN");
            var result = query(session);
            session.Execute("ROLLBACK");
            _readers.Add(session);
            return result;
        }
        catch
        {
            // In which state the connection is now, nobody knows.
            session.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Writer.Dispose();
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }

        _lock.Dispose();
    }

    /// <summary>SQLite opens for reading what it may not write, and only says so with the first write: so here is one.</summary>
    private static void RequireWritable(SqliteSession session) =>
        session.Execute($"PRAGMA user_version = {session.Scalar<long>("PRAGMA user_version")}");

    private SqliteSession Open()
    {
        var session = new SqliteSession(_connectionString);
        try
        {
            FileSpace.Prepare(session);
            Schema.Migrate(session);
            RequireWritable(session);
            FileSpace.ChangeOver(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
