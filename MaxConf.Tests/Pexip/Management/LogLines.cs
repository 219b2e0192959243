using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>Keeps what is logged, of all categories.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(int Id, string Text)> _lines = new();

    /// <summary>The ids of this project's lines, in order.</summary>
    public IEnumerable<int> Ids => _lines.Select(line => line.Id).Where(id => id is >= 3000 and < 4000);

    public string AllText => string.Join('\n', _lines.Select(line => line.Text));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((eventId.Id, $"{formatter(state, exception)} {exception}"));

    public void Dispose()
    {
    }
}
