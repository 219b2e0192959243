using System.CommandLine;
using MaxConf.Simulator.Day.Display;
using MaxConf.Simulator.Day.Wire;
using Spectre.Console;

namespace MaxConf.Simulator.Day;

/// <summary><c>day</c>: lives a day against a MaxConf that runs. Exit code 0 if all was as it should be.</summary>
internal static class DayCommand
{
    /// <summary>In a file nothing is wrapped before this.</summary>
    private const int LineWidth = 200;

    /// <summary>Parses the arguments and lives the day they describe.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var syntax = new DaySyntax();
        syntax.Command.SetAction((parsed, _) => LiveAsync(syntax.Read(parsed)));

        // Ctrl-C is for the day to hear, which leaves its rooms and still tells what it saw.
        return syntax.Command.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static async Task<int> LiveAsync(DayOptions options)
    {
        using var stop = new ConsoleStop();
        using var http = new HttpClient();
        var progress = new DayProgress(options.Citizens);
        var console = Console();
        try
        {
            var day = new DayRun(options, progress, http, TimeProvider.System).LiveAsync(new(stop.Token, stop.InsistedToken));
            await new DayDisplay(console, progress, TimeProvider.System).ShowAsync(day);
            var report = await day;
            console.Write(DaySummary.Of(report));
            return report.IsGood ? 0 : 1;
        }
        catch (UnexpectedAnswerException exception)
        {
            await System.Console.Error.WriteLineAsync($"The day cannot begin. {exception.Message}");
            return 1;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop before it began.
            return 1;
        }
    }

    private static IAnsiConsole Console()
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Out.IsTerminal)
        {
            (console.Profile.Width, console.Profile.Capabilities.Interactive) = (LineWidth, false);
        }

        return console;
    }
}
