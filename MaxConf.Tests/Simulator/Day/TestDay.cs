using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Simulator.Day;

/// <summary>
/// A day lived against the real app on the fake clock. The clock goes on whenever everybody in the day waits for it, and the app and its
/// events have come to rest: so a day is the same each time.
/// </summary>
internal sealed class TestDay : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private readonly MaxConfApp _app;
    private readonly DayClock _clock;
    private readonly HttpClient _http = new();
    private readonly CancellationTokenSource _early = new();
    private readonly CancellationTokenSource _atOnce = new();
    private readonly DayRun _run;
    private TaskCompletionSource _changed = NewSignal();

    public TestDay(MaxConfApp app, DayOptions options, string systemKey = MaxConfApp.SystemKey)
    {
        (_app, Progress, _clock) = (app, new(options.Citizens), new(app.Clock));
        Progress.Changed += Tell;
        _clock.WaitBegun += Tell;
        _run = new(At(options) with { SystemKey = systemKey }, Progress, _http, _clock);
    }

    public DayProgress Progress { get; }

    /// <summary>Called before every step of the clock.</summary>
    public Func<Task> BeforeStep { get; set; } = () => Task.CompletedTask;

    public void End() => _early.Cancel();

    public void BreakOff()
    {
        End();
        _atOnce.Cancel();
    }

    public async Task<DayReport> LiveAsync()
    {
        var day = _run.LiveAsync(new(_early.Token, _atOnce.Token));
        while (!day.IsCompleted)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (IsWaiting)
            {
                await BeforeStep();
                await _app.AdvanceAsync(Step);
            }
            else
            {
                await Task.WhenAny(day, changed).WaitAsync(WatchedTime.Patience);
            }
        }

        return await day;
    }

    public void Dispose()
    {
        _http.Dispose();
        _early.Dispose();
        _atOnce.Dispose();
    }

    /// <summary>Whether everybody who is not through waits for the clock or for a place; or the day itself, when all are through.</summary>
    private bool IsWaiting
    {
        get
        {
            var underWay = Progress.Citizens - Progress.At(Whereabouts.Gone);
            var isLiving = Progress.Stage == DayStage.Living && underWay > 0;
            return _clock.Waiting == (isLiving ? underWay - Progress.At(Whereabouts.AtTheDoor) : 1);
        }
    }

    private DayOptions At(DayOptions options) => options with
    {
        MaxConf = _app.Address,
        Pexip = _app.Simulator.Pexip.BaseAddress!,
        Entra = _app.Simulator.Entra.BaseAddress!,
        Genesys = _app.Simulator.Genesys.BaseAddress!,
    };

    private void Tell() => Interlocked.Exchange(ref _changed, NewSignal()).SetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
