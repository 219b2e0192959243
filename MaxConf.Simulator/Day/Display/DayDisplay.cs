using MaxConf.Simulator.Day.Citizens;
using Spectre.Console;

namespace MaxConf.Simulator.Day.Display;

/// <summary>Shows a day while it is lived: on a terminal one picture that changes, elsewhere a line every few seconds.</summary>
internal sealed class DayDisplay(IAnsiConsole console, DayProgress progress, TimeProvider time)
{
    private const int Width = 72;

    private static readonly TimeSpan PictureInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    private readonly long _start = time.GetTimestamp();

    /// <summary>Shows it until the day is over, however it ends.</summary>
    public Task ShowAsync(Task day) => console.Profile.Capabilities.Interactive
        ? console.Live(Picture()).StartAsync(live => RepeatAsync(day, PictureInterval, () => live.UpdateTarget(Picture())))
        : RepeatAsync(day, LineInterval, () => console.WriteLine(Line()));

    private async Task RepeatAsync(Task day, TimeSpan interval, Action show)
    {
        while (!day.IsCompleted)
        {
            show();
            await Task.WhenAny(day, Task.Delay(interval, time));
        }

        show();
    }

    private Rows Picture() => new(
        new Text(Title(), new Style(decoration: Decoration.Bold)),
        new BreakdownChart().Width(Width)
            .AddItem("gone", progress.At(Whereabouts.Gone), Color.Green)
            .AddItem("talking", progress.At(Whereabouts.Talking), Color.Blue)
            .AddItem("waiting", progress.At(Whereabouts.Waiting), Color.Yellow)
            .AddItem("at the door", progress.At(Whereabouts.AtTheDoor), Color.Red)
            .AddItem("expected", progress.At(Whereabouts.Expected), Color.Grey));

    private string Line() =>
        $"{Title()}: {progress.At(Whereabouts.Expected)} expected, {progress.At(Whereabouts.AtTheDoor)} at the door, "
        + $"{progress.At(Whereabouts.Waiting)} waiting, {progress.At(Whereabouts.Talking)} talking, {progress.At(Whereabouts.Gone)} gone";

    private string Title() => $"{time.GetElapsedTime(_start):mm\\:ss}  " + progress.Stage switch
    {
        DayStage.Preparing => "preparing",
        DayStage.Living => $"{progress.Citizens} citizens",
        DayStage.Closing => $"closed, {progress.RoomsLeft} rooms still there",
        _ => "over",
    };
}
