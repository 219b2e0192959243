using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Rooms.Widget;

/// <summary>A Genesys Cloud on loopback whose answer the test sets, and can hold back.</summary>
internal sealed class GenesysStub : IAsyncDisposable
{
    public const string Agent = """{"id": "agent-1", "name": "Agent", "division": {"id": "division-1", "name": "SBC"}}""";

    private LoopbackServer _server = null!;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Body { get; set; } = Agent;

    /// <summary>Holds every answer back until it is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What was asked, with what credentials.</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>Completes when the stub has been asked.</summary>
    public Task Asked => _asked.Task;

    public static async Task<GenesysStub> StartAsync()
    {
        var stub = new GenesysStub();
        stub._server = await LoopbackServer.StartAsync(stub.AnswerAsync);
        return stub;
    }

    /// <summary>The settings of an app that asks this stub, with others.</summary>
    public Dictionary<string, string?> Settings(params (string Key, string Value)[] others) =>
        others.Append(("Genesys:ApiAddress", _server.Address.AbsoluteUri)).ToDictionary(pair => pair.Item1, pair => (string?)pair.Item2);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Calls.Enqueue($"{http.Request.Method} {http.Request.Path} {http.Request.Headers.Authorization}");
        _asked.TrySetResult();
        await Gate.WaitAsync(http.RequestAborted);
        http.Response.StatusCode = Status;
        http.Response.Headers.Location = "/elsewhere";
        await http.Response.WriteAsync(Body);
    }
}
