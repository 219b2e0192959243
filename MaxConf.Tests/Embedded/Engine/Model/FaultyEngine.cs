using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>
/// The real engine on a file, with faults as planned. Where it crashes it is ended with whatever is under way, and started again on the
/// file. Its clock moves on when nothing can happen before, and now and then a little sooner.
/// </summary>
internal sealed class FaultyEngine : IAsyncDisposable
{
    /// <summary>How long, by the real clock, the engine may do nothing while something waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = TemporaryFolder.InMemory();
    private readonly Wakeups _wakeups = new();
    private readonly ITaskCatalog _catalog;
    private readonly ModelClock _clock;
    private readonly FaultPlan _faults;
    private readonly Random _random;
    private DurableEngine? _engine;
    private TaskCompletionSource<DurableEngine> _started = NewSource<DurableEngine>();
    private TaskCompletionSource<bool> _rested = NewSource<bool>();
    private bool _hasPaused;

    /// <param name="catalog">The functions.</param>
    /// <param name="clock">The engine's time.</param>
    /// <param name="faults">Which commits fail.</param>
    /// <param name="random">When the clock moves though something could happen before.</param>
    public FaultyEngine(ITaskCatalog catalog, ModelClock clock, FaultPlan faults, Random random)
    {
        (_catalog, _clock, _faults, _random) = (catalog, clock, faults, random);
        _clock.WaitBegun += () =>
        {
            Volatile.Write(ref _hasPaused, true);
            _wakeups.Wake();
        };
    }

    public DurableTaskClient Client => _engine!.Client;

    /// <summary>Calls the engine until it acknowledges. What it did not acknowledge it has not done.</summary>
    public async Task CallAsync(Func<DurableTaskClient, Task> call)
    {
        while (true)
        {
            var engine = await Volatile.Read(ref _started).Task;
            try
            {
                await call(engine.Client);
                return;
            }
            catch (Exception e) when (e is SqliteException or ObjectDisposedException)
            {
                // Refused, or ended meanwhile.
            }
        }
    }

    /// <summary>Completes when nothing more happens before the clock moves.</summary>
    public Task RestAsync() => Volatile.Read(ref _rested).Task;

    /// <summary>Runs the engine until all is done that is done from outside, and nothing is left that could happen at any time.</summary>
    /// <exception cref="TimeoutException">The engine stands still with something left to do.</exception>
    public async Task RunAsync(Func<Task> outside)
    {
        await StartAsync();
        var done = outside();
        _ = done.ContinueWith(_ => _wakeups.Wake(), TaskScheduler.Default);
        while (!await IsOverAsync(done))
        {
        }

        await done;
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.StopAsync(CancellationToken.None);
            _engine.Dispose();
        }

        _folder.Dispose();
    }

    /// <summary>Does whatever brings the engine on; waits for it to come on by itself if there is nothing to do.</summary>
    private async Task<bool> IsOverAsync(Task outside)
    {
        var woken = _wakeups.Next;
        if (!Volatile.Read(ref _started).Task.IsCompleted)
        {
            _engine!.Dispose();
            await StartAsync();
            return false;
        }

        if (Interlocked.Exchange(ref _hasPaused, false))
        {
            _clock.Advance(EngineFault.Pause);
            return false;
        }

        var (isBusy, due) = _engine!.Database.Read(session => (IsBusy(session), session.NextDue(_clock.GetUtcNow())));
        if (!isBusy)
        {
            Interlocked.Exchange(ref _rested, NewSource<bool>()).SetResult(true);
            if (due is null && outside.IsCompleted)
            {
                return true;
            }
        }

        if (!Move(isBusy, due))
        {
            await WaitAsync(woken);
        }

        return false;
    }

    private async Task WaitAsync(Task woken)
    {
        try
        {
            await woken.WaitAsync(Patience);
        }
        catch (TimeoutException e)
        {
            var ready = _engine!.Database.Read(session => session.ReadyInstances(_clock.GetUtcNow()));
            throw new TimeoutException($"The engine does nothing, though something waits for {string.Join(", ", ready)}.", e);
        }
    }

    private bool IsBusy(SqliteSession session) =>
        session.ReadyInstances(_clock.GetUtcNow()).Count > 0 || session.Activities().Count > 0;

    /// <summary>Moves the clock to what falls due next, or a little where the engine is at work anyway.</summary>
    /// <returns>Whether something fell due.</returns>
    private bool Move(bool isBusy, DateTimeOffset? due)
    {
        if (isBusy)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(_random.Next(500)));
            return false;
        }

        if (due is not { } next)
        {
            return false;
        }

        _clock.Advance(next - _clock.GetUtcNow());
        return true;
    }

    private async Task StartAsync()
    {
        _engine = new(new() { DataFile = _folder.File("engine.db"), VerifyReplay = true }, _catalog, _clock, NullLoggerFactory.Instance);
        var started = Volatile.Read(ref _started);
        var hasCrashed = false;
        _engine.Database.Writer.Committing += () =>
        {
            if (!hasCrashed && _faults.IsCrash())
            {
                hasCrashed = true;
                Volatile.Write(ref _started, NewSource<DurableEngine>());
                _wakeups.Wake();
            }

            _faults.ThrowIfRefused(always: hasCrashed);
        };
        _engine.Database.Writer.Committed += _ => _wakeups.Wake();
        await _engine.StartAsync(CancellationToken.None);
        started.SetResult(_engine);
    }

    private static TaskCompletionSource<T> NewSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
