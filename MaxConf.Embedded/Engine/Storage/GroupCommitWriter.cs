using Microsoft.Data.Sqlite;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>
/// The file's only writer. Units of work that wait at the same moment share one transaction, and so one flush to the disk; each
/// is all or nothing. A unit may be run twice, so it does nothing but write; its task completes when its transaction is durable.
/// </summary>
internal sealed class GroupCommitWriter : IDisposable
{
    /// <summary>Bounds how long the first unit of a group waits for the last.</summary>
    private const int MaxGroup = 512;

    /// <summary>In bytes. SQLite cuts the log back only when nobody reads; where somebody always does, it would grow for ever.</summary>
    private const long MaxLog = 32 * 1024 * 1024;

    private readonly SqliteSession _session;
    private readonly RowIds _ids;
    private readonly WriteQueue _queue = new(MaxGroup);
    private readonly Task _loop;
    private Exception? _fault;

    public GroupCommitWriter(SqliteSession session)
    {
        _session = session;
        _ids = new(session);
        _loop = Task.Factory.StartNew(
            Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>
    /// Runs before each commit; what it throws is taken for a fault of the file. For tests, which so end the engine between any two
    /// transactions.
    /// </summary>
    public event Action? Committing;

    /// <summary>Tells who wants to know what a committed transaction made ready.</summary>
    public event Action<CommitEffects>? Committed;

    /// <summary>Tells that the writer has failed, by a fault of the engine's own: nothing can be written any more.</summary>
    public event Action<Exception>? Failed;

    /// <summary>Runs <paramref name="unit"/> in a transaction and completes when it is on the disk.</summary>
    /// <exception cref="ObjectDisposedException">The engine has stopped.</exception>
    /// <exception cref="InvalidOperationException">The writer has failed.</exception>
    public Task<T> WriteAsync<T>(Func<DurableTransaction, T> unit)
    {
        var write = new WriteUnit<T>(unit);
        if (_queue.TryAdd(write))
        {
            return write.Completion;
        }

        throw _fault is null
            ? new ObjectDisposedException(nameof(GroupCommitWriter))
            : new InvalidOperationException("Nothing can be written any more: the writer has failed.", _fault);
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<DurableTransaction> unit) => WriteAsync(transaction =>
    {
        unit(transaction);
        return true;
    });

    public void Dispose()
    {
        _queue.Close();
        _loop.GetAwaiter().GetResult();
        _session.Dispose();
    }

    private void Run()
    {
        try
        {
            while (_queue.Take() is { Count: > 0 } group)
            {
                Commit(group);
                _session.TrimLog(MaxLog);
            }
        }
        catch (Exception e)
        {
            // Better that every caller hears of it than that all wait for a writer that is gone.
            _fault = e;
            _queue.Close();
            while (_queue.Take() is { Count: > 0 } left)
            {
                left.ForEach(unit => unit.Fail(e));
            }

            Failed?.Invoke(e);
        }
    }

    private void Commit(List<WriteUnit> group)
    {
        CommitEffects effects;
        try
        {
            effects = Write(group);
            Committing?.Invoke();
            _session.Execute("COMMIT");
        }
        catch (Exception e)
        {
            Rollback();
            foreach (var unit in group)
            {
                unit.Fail(e);
            }

            return;
        }

        // First the callers: what they did is done, whatever becomes of what follows from it.
        foreach (var unit in group)
        {
            unit.Complete();
        }

        Committed?.Invoke(effects);
    }

    /// <summary>
    /// Units hardly ever fail by themselves: so the group is first written without savepoints, and only if one did, again with them.
    /// </summary>
    private CommitEffects Write(List<WriteUnit> group)
    {
        try
        {
            return Write(group, (unit, effects) => unit.Run(new(_session, _ids, effects)));
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            Rollback();
            return Write(group, RunGuarded);
        }
    }

    private CommitEffects Write(List<WriteUnit> group, Action<WriteUnit, CommitEffects> run)
    {
        var effects = new CommitEffects();
        _session.Execute("BEGIN IMMEDIATE");
        foreach (var unit in group)
        {
            run(unit, effects);
        }

        return effects;
    }

    /// <summary>Whether a unit failed by itself. A fault of the file is everybody's.</summary>
    private static bool IsItsOwn(Exception exception) =>
        exception is not SqliteException sqlite || sqlite.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT;

    private void RunGuarded(WriteUnit unit, CommitEffects effects)
    {
        var own = new CommitEffects();
        _session.Execute("SAVEPOINT unit");
        try
        {
            unit.Run(new(_session, _ids, own));
            _session.Execute("RELEASE unit");
            effects.Add(own);
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            // Its neighbours in the group are not to suffer.
            _session.Execute("ROLLBACK TO unit");
            _session.Execute("RELEASE unit");
            unit.Reject(e);
        }
    }

    private void Rollback()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite had rolled back by itself, as it does when the disk is full.
        }
    }
}
