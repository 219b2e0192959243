using System.Diagnostics;
using System.Runtime.InteropServices;
using ChildProcess = System.Diagnostics.Process;

namespace MaxConf.Tests.Functions.Process;

/// <summary>A program of ours as a process of its own, in a folder of the test's, with nothing set but what the test sets.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly ConsoleLines _output = new();
    private readonly ConsoleLines _errors = new();

    private AppProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public IReadOnlyList<string> Output => _output.All;

    public IReadOnlyList<string> Errors => _errors.All;

    /// <summary>Starts the app.</summary>
    /// <param name="folder">Its current directory.</param>
    /// <param name="settings">Names as in configuration, <c>Rooms:GracePeriod</c>.</param>
    public static AppProcess StartApp(string folder, params IEnumerable<KeyValuePair<string, string>> settings) =>
        StartApp(folder, [], settings);

    /// <summary>Starts the app by another program.</summary>
    /// <param name="folder">Its current directory.</param>
    /// <param name="wrapper">That program and its arguments, to which the app's command line is added; empty for none.</param>
    /// <param name="settings">Names as in configuration.</param>
    public static AppProcess StartApp(
        string folder, IReadOnlyList<string> wrapper, IEnumerable<KeyValuePair<string, string>> settings) =>
        Start(folder, settings, [.. wrapper, Dotnet, Path.Combine(AppContext.BaseDirectory, "MaxConf.Functions.dll")]);

    /// <summary>Starts the simulators alone.</summary>
    public static AppProcess StartSimulator(string folder, params IEnumerable<KeyValuePair<string, string>> settings) =>
        StartDotnet(folder, settings, Path.Combine(AppContext.BaseDirectory, "MaxConf.Simulator.dll"));

    /// <summary>Starts the <c>dotnet</c> that runs these tests.</summary>
    public static AppProcess StartDotnet(
        string folder, IEnumerable<KeyValuePair<string, string>> settings, params IEnumerable<string> arguments) =>
        Start(folder, settings, [Dotnet, .. arguments]);

    /// <summary>Waits for a line on standard output.</summary>
    public Task<string> ReadAsync(string text) => Patience.ForAsync(_output.FindAsync(text));

    /// <summary>Waits for the last word of the line that has this text: where the program puts addresses.</summary>
    public async Task<Uri> ReadAddressAsync(string text) => new((await ReadAsync(text)).TrimEnd('.').Split(' ')[^1]);

    /// <summary>Waits until it has ended and all its output is here.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await Patience.ForAsync(_process.WaitForExitAsync());
        return _process.ExitCode;
    }

    /// <summary>Ends it as a crash does: SIGKILL, no time for anything.</summary>
    public Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        return EndAsync();
    }

    public void Signal(PosixSignal signal) => UnixSignals.Send(_process.Id, signal);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static AppProcess Start(string folder, IEnumerable<KeyValuePair<string, string>> settings, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var ambient in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(ambient);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new(start);
    }
}
