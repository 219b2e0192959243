using MaxConf.Functions.Http;
using MaxConf.Tests.Functions.Invocations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Functions.Http;

public sealed class RequestScopeTests
{
    private readonly LoggerExternalScopeProvider _scopes = new();

    [Fact]
    public async Task Invoke_HttpFunction_LogsWithinTheRequestsScope()
    {
        var invocation = new Invocation("CreateRoom", new DefaultHttpContext { TraceIdentifier = "request-1" });

        Assert.Equal(["RequestId=request-1"], await ScopesWithinAsync(invocation));
    }

    [Fact]
    public async Task Invoke_OtherFunction_HasNoScope() => Assert.Empty(await ScopesWithinAsync(new Invocation("Activity")));

    private async Task<List<string>> ScopesWithinAsync(Invocation invocation)
    {
        var found = new List<string>();
        using var loggers = new LoggerFactory([new ScopeProvider(_scopes)]);
        await new RequestScope(loggers.CreateLogger<RequestScope>()).Invoke(invocation, _ =>
        {
            _scopes.ForEachScope(Note, found);
            return Task.CompletedTask;
        });
        return found;
    }

    private static void Note(object? scope, List<string> found) =>
        found.AddRange(((IEnumerable<KeyValuePair<string, object?>>)scope!)
            .Where(pair => pair.Key != "{OriginalFormat}")
            .Select(pair => $"{pair.Key}={pair.Value}"));

    private sealed class ScopeProvider(LoggerExternalScopeProvider scopes) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }

        public void Dispose()
        {
        }
    }
}
