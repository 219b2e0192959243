using System.Collections.Concurrent;
using System.Diagnostics;
using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;
using MaxConf.Tests.Functions.Invocations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace MaxConf.Tests.Functions.Http;

public sealed class UnhandledExceptionMiddlewareTests
{
    private readonly ConcurrentQueue<string> _log = [];
    private readonly UnhandledExceptionMiddleware _middleware;

    public UnhandledExceptionMiddlewareTests()
    {
        var loggers = new LoggerFactory([new RecordingLoggerProvider(_log)]);
        _middleware = new(loggers.CreateLogger<UnhandledExceptionMiddleware>());
    }

    [Fact]
    public async Task Invoke_HttpFunctionThrows_AnswersWithTheTraceIdThatIsLogged()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var invocation = new Invocation("CreateRoom", new DefaultHttpContext());
        await _middleware.Invoke(invocation, Throw);

        var answer = await Answer.OfAsync(Assert.IsType<Problem>(invocation.GetInvocationResult().Value));
        Assert.Equal(500, answer.Response.StatusCode);
        Assert.DoesNotContain("what went wrong", answer.Body, StringComparison.Ordinal);
        var line = Assert.Single(_log);
        Assert.Contains("Error 2000 CreateRoom", line, StringComparison.Ordinal);
        Assert.Contains("what went wrong", line, StringComparison.Ordinal);
        Assert.Contains(answer.Json.GetProperty("traceId").GetString()!, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_DurableStateIsNotAvailable_AsksToTryAgainAndLogsWhy()
    {
        var invocation = new Invocation("CreateRoom", new DefaultHttpContext());
        await _middleware.Invoke(invocation, _ => throw new SqliteException("database or disk is full", SQLitePCL.raw.SQLITE_FULL));

        var answer = await Answer.OfAsync(Assert.IsType<Problem>(invocation.GetInvocationResult().Value));
        Assert.Equal(503, answer.Response.StatusCode);
        Assert.Equal("5", answer.Response.Headers.RetryAfter);
        Assert.DoesNotContain("disk", answer.Body, StringComparison.Ordinal);
        Assert.Contains("disk is full", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_FunctionReturns_LeavesItsResult()
    {
        var invocation = new Invocation("CreateRoom", new DefaultHttpContext());
        await _middleware.Invoke(invocation, context =>
        {
            context.GetInvocationResult().Value = "result";
            return Task.CompletedTask;
        });
        Assert.Equal("result", invocation.GetInvocationResult().Value);
        Assert.Empty(_log);
    }

    [Fact]
    public async Task Invoke_RequestCannotBeRead_IsTheCallersFaultAndNotLogged()
    {
        var invocation = new Invocation("CreateRoom", new DefaultHttpContext());
        await _middleware.Invoke(invocation, _ => throw new BadHttpRequestException("Bad chunk size.", StatusCodes.Status400BadRequest));

        Assert.Equal(400, Assert.IsType<Problem>(invocation.GetInvocationResult().Value).Status);
        Assert.Empty(_log);
    }

    [Fact]
    public async Task Invoke_OtherTriggerThrows_LeavesItToTheHost() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => _middleware.Invoke(new Invocation("Activity"), Throw));

    [Fact]
    public async Task Invoke_CallerHasGone_LeavesItToTheHost()
    {
        var http = new DefaultHttpContext { RequestAborted = new CancellationToken(canceled: true) };
        await Assert.ThrowsAsync<InvalidOperationException>(() => _middleware.Invoke(new Invocation("CreateRoom", http), Throw));
        Assert.Empty(_log);
    }

    private static FunctionExecutionDelegate Throw { get; } = _ => throw new InvalidOperationException("what went wrong");
}
