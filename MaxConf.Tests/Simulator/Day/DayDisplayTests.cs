using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Display;
using MaxConf.Tests.Pexip.Management;
using Spectre.Console.Testing;

namespace MaxConf.Tests.Simulator.Day;

public sealed class DayDisplayTests : IDisposable
{
    private readonly TestConsole _console = new TestConsole().Width(120);
    private readonly WatchedTime _time = new();
    private readonly DayProgress _progress = new(5);
    private readonly TaskCompletionSource _day = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _console.Dispose();

    [Fact]
    public async Task Show_InAFile_WritesALineEveryFewSeconds()
    {
        var shown = new DayDisplay(_console, _progress, _time).ShowAsync(_day.Task);
        _progress.Stage = DayStage.Living;
        _progress.Move(Whereabouts.Expected, Whereabouts.Talking);
        _progress.Move(Whereabouts.Expected, Whereabouts.Gone);
        await PassAsync(TimeSpan.FromSeconds(5));
        _progress.Stage = DayStage.Closing;
        _progress.RoomsLeft = 3;
        await PassAsync(TimeSpan.FromSeconds(5));
        await _time.WaitBegunAsync(TimeSpan.FromSeconds(5));
        _progress.Stage = DayStage.Over;
        _day.SetResult();
        await shown;

        Assert.Equal(
            [
                "00:00  preparing: 5 expected, 0 at the door, 0 waiting, 0 talking, 0 gone",
                "00:05  5 citizens: 3 expected, 0 at the door, 0 waiting, 1 talking, 1 gone",
                "00:10  closed, 3 rooms still there: 3 expected, 0 at the door, 0 waiting, 1 talking, 1 gone",
                "00:10  over: 3 expected, 0 at the door, 0 waiting, 1 talking, 1 gone",
            ],
            _console.Lines);
    }

    [Fact]
    public async Task Show_OnATerminal_PaintsThePicture()
    {
        _console.Interactive();
        var shown = new DayDisplay(_console, _progress, _time).ShowAsync(_day.Task);
        await _time.WaitBegunAsync(TimeSpan.FromMilliseconds(200));
        _progress.Stage = DayStage.Living;
        _progress.Move(Whereabouts.Expected, Whereabouts.AtTheDoor);
        _day.SetResult();
        await shown;

        Assert.Contains("00:00  5 citizens", _console.Output, StringComparison.Ordinal);
        Assert.Contains("at the door 1", _console.Output, StringComparison.Ordinal);
        Assert.Contains("expected 4", _console.Output, StringComparison.Ordinal);
    }

    private async Task PassAsync(TimeSpan time)
    {
        await _time.WaitBegunAsync(time);
        _time.Advance(time);
    }
}
