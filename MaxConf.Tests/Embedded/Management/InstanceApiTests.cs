using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Embedded.Hosting;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Embedded.Management;

public sealed class InstanceApiTests : IAsyncLifetime
{
    private const string Instances = "/runtime/webhooks/durabletask/instances";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 10, 0, 0, 250, TimeSpan.Zero));
    private EmbeddedApp _app = null!;
    private DurableTaskClient _client = null!;

    public async Task InitializeAsync()
    {
        _app = await EmbeddedApp.StartAsync(
            builder => builder.Services.AddSingleton<TimeProvider>(_time), typeof(ManagedSamples));
        _client = _app.Services.GetRequiredService<DurableTaskClient>();
        _app.Client.DefaultRequestHeaders.Add("x-functions-key", EmbeddedApp.Key);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Get_Completed_Is200WithItsDataInline()
    {
        await RunAsync("Ends", "room-1", new ManagedSamples.Input("Zürich"));

        using var answer = await _app.Client.GetAsync($"{Instances}/room-1");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var expected = JsonNode.Parse("""
            {
                "name": "Ends", "instanceId": "room-1", "runtimeStatus": "Completed",
                "input": { "Room": "Zürich" }, "customStatus": ["almost", "done"], "output": { "Room": "Zürich", "Price": 2.50 },
                "createdTime": "2026-03-01T10:00:00Z", "lastUpdatedTime": "2026-03-01T10:00:00Z"
            }
            """);
        var actual = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(JsonNode.DeepEquals(expected, actual), actual?.ToJsonString());
    }

    [Fact]
    public async Task Get_WithoutInput_ItIsNull()
    {
        await RunAsync("Ends", "room-1", new ManagedSamples.Input("a"));

        var body = JsonNode.Parse(await _app.Client.GetStringAsync($"{Instances}/room-1?showInput=false"))!.AsObject();

        Assert.True(body.ContainsKey("input"));
        Assert.Null(body["input"]);
        Assert.NotNull(body["output"]);
    }

    [Fact]
    public async Task Get_Running_Is202WithWhereAndWhenToAskAgain()
    {
        await _client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("w"));
        await _client.WaitForInstanceStartAsync("w");

        using var answer = await _app.Client.GetAsync($"{Instances}/w?showInput=false");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(new Uri(_app.Client.BaseAddress!, $"{Instances}/w?showInput=false"), answer.Headers.Location);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Contains("\"runtimeStatus\":\"Running\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?returnInternalServerErrorOnFailure=true", HttpStatusCode.InternalServerError)]
    public async Task Get_Failed_TellsTheFailure(string query, HttpStatusCode expected)
    {
        await RunAsync("Fails", "f", input: null);

        using var answer = await _app.Client.GetAsync($"{Instances}/f{query}");

        Assert.Equal(expected, answer.StatusCode);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("Failed", (string?)body["runtimeStatus"]);
        Assert.Contains("no luck with Fails", (string?)body["output"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Unknown_IsProblem404()
    {
        using var answer = await _app.Client.GetAsync($"{Instances}/nobody");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", null, HttpStatusCode.Unauthorized)]
    [InlineData(null, "wrong", HttpStatusCode.Unauthorized)]
    [InlineData(EmbeddedApp.Key, null, HttpStatusCode.OK)]
    [InlineData(null, EmbeddedApp.Key, HttpStatusCode.OK)]
    public async Task AnyRoute_Key_IsAskedFor(string? query, string? header, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = _app.Client.BaseAddress };
        if (header is not null)
        {
            client.DefaultRequestHeaders.Add("x-functions-key", header);
        }

        using var list = await client.GetAsync(query is null ? Instances : $"{Instances}?code={query}");
        using var one = await client.GetAsync(query is null ? $"{Instances}/x" : $"{Instances}/x?code={query}");

        Assert.Equal(expected, list.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? HttpStatusCode.NotFound : expected, one.StatusCode);
    }

    [Fact]
    public async Task List_Paged_EveryInstanceIsOnOnePage()
    {
        string[] ids = ["a", "b", "c/é", "d", "e"];
        foreach (var id in ids)
        {
            await RunAsync("Ends", id, new ManagedSamples.Input(id));
        }

        var seen = new List<string>();
        string? token = null;
        do
        {
            (var page, token) = await ListAsync("top=2", token);
            Assert.InRange(page.Count, 0, 2);
            seen.AddRange(page.Select(instance => (string)instance!["instanceId"]!));
        }
        while (token is not null);

        Assert.Equal(ids.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "early fails late")]
    [InlineData("runtimeStatus=Completed", "early late")]
    [InlineData("runtimeStatus=failed,Running", "fails")]
    [InlineData("instanceIdPrefix=la", "late")]
    [InlineData("createdTimeFrom=2026-03-01T10:30:00Z", "late")]
    [InlineData("createdTimeTo=2026-03-01T10:30", "early fails")]
    [InlineData("createdTimeFrom=2026-03-01T11:30:00%2B01:00&runtimeStatus=Completed", "late")]
    public async Task List_Filtered_ShowsWhatFits(string query, string expected)
    {
        await RunAsync("Ends", "early", new ManagedSamples.Input("x"));
        await RunAsync("Fails", "fails", input: null);
        _time.Advance(TimeSpan.FromHours(1));
        await RunAsync("Ends", "late", new ManagedSamples.Input("x"));

        var (page, token) = await ListAsync(query, token: null);

        Assert.Null(token);
        Assert.Equal(expected, string.Join(' ', page.Select(instance => (string)instance!["instanceId"]!).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("", """{"Room":"x"}""")]
    [InlineData("showInput=false", null)]
    public async Task List_Input_IsShownUnlessTurnedOff(string query, string? expected)
    {
        await RunAsync("Ends", "a", new ManagedSamples.Input("x"));

        var (page, _) = await ListAsync(query, token: null);

        Assert.Equal(expected, page[0]!["input"]?.ToJsonString());
        Assert.Equal("""["almost","done"]""", page[0]!["customStatus"]?.ToJsonString());
    }

    [Theory]
    [InlineData("createdTimeFrom=yesterday")]
    [InlineData("createdTimeTo=2026-13-01")]
    [InlineData("runtimeStatus=Completed,Sleeping")]
    [InlineData("runtimeStatus=17")]
    [InlineData("top=0")]
    [InlineData("top=many")]
    public async Task List_ConditionThatCannotBeRead_IsProblem400(string query)
    {
        using var answer = await _app.Client.GetAsync($"{Instances}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Contains($"'{query.Split('=')[0]}'", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyRoute_KeyInTheQuery_IsNotLogged()
    {
        using var answer = await _app.Client.GetAsync($"{Instances}?code={EmbeddedApp.Key}");
        using var wrong = await _app.Client.GetAsync($"{Instances}/nobody?code={EmbeddedApp.Key}");
        await _app.StopAsync();

        Assert.NotEmpty(_app.Log);
        Assert.DoesNotContain(_app.Log, line => line.Contains(EmbeddedApp.Key, StringComparison.Ordinal));
    }

    private async Task RunAsync(string name, string id, object? input)
    {
        await _client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id));
        await _client.WaitForInstanceCompletionAsync(id);
    }

    private async Task<(JsonArray Page, string? Token)> ListAsync(string query, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Instances}?{query}");
        if (token is not null)
        {
            request.Headers.Add("x-ms-continuation-token", token);
        }

        using var answer = await _app.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var next = answer.Headers.TryGetValues("x-ms-continuation-token", out var values) ? values.Single() : null;
        return (JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray(), next);
    }
}
