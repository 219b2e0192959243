using System.Collections.Concurrent;
using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Wire;
using MaxConf.Tests.Functions;
using MaxConf.Tests.Pexip.Management;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Simulator.Day;

/// <summary>Rooms in bulk, as the day asks for them; a stub answers for MaxConf.</summary>
public sealed class BulkTests : IAsyncLifetime
{
    private const string Tag = "https://id.gov.bc.ca/idcheck/protected/video/bulk";

    private readonly ConcurrentQueue<(int Status, string Body)> _script = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly WatchedTime _time = new();
    private readonly HttpClient _http = new();
    private readonly RequestLog _log = new();
    private RunningSimulator _simulator = null!;
    private LoopbackServer _stub = null!;
    private BulkClient _bulk = null!;

    public async Task InitializeAsync()
    {
        _simulator = await RunningSimulator.StartAsync(time: _time);
        _stub = await LoopbackServer.StartAsync(PlayAsync);
        var options = new DayOptions { MaxConf = _stub.Address, Entra = _simulator.Entra.BaseAddress!, SystemKey = "key" };
        var caller = new Caller(_http, _log, _time);
        _bulk = new(caller, new(caller, options, _time), options, _time);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _stub.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task Create_InTheBackground_WaitsForTheRooms()
    {
        Accept();
        _script.Enqueue((202, """{"runtimeStatus": "Pending", "output": null}"""));
        _script.Enqueue((202, """{"runtimeStatus": "Running", "customStatus": {"total": 3}, "output": null}"""));
        _script.Enqueue((200,
            """
            {"runtimeStatus": "Completed", "output":
              {"total": 3, "created": 2, "failed": 1, "rooms": [{"name": "a"}, {"name": "b"}], "errors": [{"title": "no"}]}}
            """));

        var creation = _bulk.CreateAsync(3, Tag, CancellationToken.None);
        await WaitOutAsync(creation);
        var output = await creation;

        Assert.Equal((3, 2, 1), (output.Total, output.Created, output.Failed));
        Assert.Equal(["a", "b"], output.Rooms.Select(room => room.Name));
        Assert.Equal(
            [
                $$$"""signed POST /rooms/create {"count":3,"template":{"tag":"{{{Tag}}}"}}""",
                "GET /status",
                "GET /status",
                "GET /status",
            ],
            _requests);
        Assert.All(_log.Summarize(), kind => Assert.Equal(0, kind.Failed));
    }

    [Theory]
    [InlineData("Failed", "POST /rooms/create: Failed")]
    [InlineData("Terminated", "POST /rooms/create: Terminated")]
    [InlineData("Completed", "POST /rooms/create: it ended without saying what was made")]
    public async Task Create_ThatEndsWithoutRooms_Fails(string status, string expected)
    {
        Accept();
        _script.Enqueue((200, $$"""{"runtimeStatus": "{{status}}", "output": null}"""));

        var failure = await Assert.ThrowsAsync<UnexpectedAnswerException>(() => _bulk.CreateAsync(3, Tag, CancellationToken.None));

        Assert.Equal(expected, failure.Message);
    }

    [Fact]
    public async Task Create_OfAMaxConfWithoutIt_Fails()
    {
        _script.Enqueue((404, ""));

        var failure = await Assert.ThrowsAsync<UnexpectedAnswerException>(() => _bulk.CreateAsync(3, Tag, CancellationToken.None));

        Assert.Equal("POST /rooms/create: 404", failure.Message);
    }

    [Fact]
    public async Task Delete_AtOnce_IsDone()
    {
        _script.Enqueue((204, ""));

        await _bulk.DeleteAsync(Tag, CancellationToken.None);

        Assert.Equal([$"signed DELETE /rooms?tag={Uri.EscapeDataString(Tag)}"], _requests);
    }

    [Fact]
    public async Task Delete_InTheBackground_WaitsForTheEnd()
    {
        Accept();
        _script.Enqueue((202, """{"runtimeStatus": "Running"}"""));
        _script.Enqueue((200, """{"runtimeStatus": "Completed"}"""));

        await WaitOutAsync(_bulk.DeleteAsync(Tag, CancellationToken.None));

        Assert.Equal(3, _requests.Count);
    }

    private void Accept() => _script.Enqueue((202, $$"""{"id": "bulk-1", "statusQueryGetUri": "{{_stub.Address}}status"}"""));

    private async Task PlayAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var isSigned = http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal);
        Assert.Equal(http.Request.Path == "/status" ? "key" : "", http.Request.Headers["x-functions-key"].ToString());
        var line = $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString} {body}".TrimEnd();
        _requests.Enqueue(isSigned ? $"signed {line}" : line);
        var (status, answer) = _script.TryDequeue(out var next) ? next : (418, "");
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(answer);
    }

    /// <summary>Moves the clock by a second whenever that is waited for.</summary>
    private async Task WaitOutAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, _time.WaitBegunAsync(TimeSpan.FromSeconds(1)));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await work;
    }
}
