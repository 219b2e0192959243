using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Embedded.Hosting;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Management;

public sealed class EntityApiTests : IAsyncLifetime
{
    private ManagementApi _api = null!;

    public async Task InitializeAsync() => _api = await ManagementApi.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Signal_ThenGet_ShowsTheStateAlone()
    {
        await SignalAsync("counter", "rooms", "add", "2");
        await SignalAsync("Counter", "rooms", "add", "3", expected: "5");

        var (status, state) = await _api.SendAsync(HttpMethod.Get, "entities/COUNTER/rooms");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("5", state!.ToJsonString());
    }

    [Theory]
    [InlineData("\"said\"", "application/json", "note: said")]
    [InlineData("said", "text/plain", "note: said")]
    public async Task Signal_Body_IsJsonWhereItSaysSo(string body, string type, string expected)
    {
        var (status, _) = await _api.SendAsync(HttpMethod.Post, "entities/notebook/n?op=note", body, type);

        Assert.Equal(HttpStatusCode.Accepted, status);
        await StateAsync(new("notebook", "n"), $"\"{expected}\"");
    }

    [Fact]
    public async Task Signal_WithoutKey_IsForTheEmptyOne()
    {
        await _api.SendAsync(HttpMethod.Post, "entities/notebook?op=note", "\"x\"");
        await StateAsync(new("notebook", ""), "\"note: x\"");

        var (status, _) = await _api.SendAsync(HttpMethod.Get, "entities/notebook/$");

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Delete_SignalsDelete()
    {
        await SignalAsync("counter", "rooms", "add", "2", expected: "2");

        var (status, _) = await _api.SendAsync(HttpMethod.Delete, "entities/counter/rooms");
        await StateAsync(new("counter", "rooms"), null);
        var (gone, _) = await _api.SendAsync(HttpMethod.Get, "entities/counter/rooms");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(HttpStatusCode.NotFound, gone);
    }

    [Theory]
    [InlineData("entities/nobody/x?op=add", "1")]
    [InlineData("entities/a@b/x?op=add", "1")]
    [InlineData("entities/counter/x?op=add", "{")]
    public async Task Signal_OfWhatCannotBe_Is400(string path, string body)
    {
        var (status, _) = await _api.SendAsync(HttpMethod.Post, path, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task List_ShowsEntitiesAndStatesWhenAskedFor()
    {
        await SignalAsync("counter", "a", "add", "1", expected: "1");

        var (_, plain) = await _api.SendAsync(HttpMethod.Get, "entities");
        var (_, full) = await _api.SendAsync(HttpMethod.Get, "entities/counter?fetchState=true");

        Assert.Equal(
            """[{"entityId":{"name":"counter","key":"a"},"lastOperationTime":"2026-03-01T10:00:00.2500000Z","state":null}]""",
            plain!.ToJsonString());
        Assert.Equal("1", full![0]!["state"]!.ToJsonString());
    }

    [Theory]
    [InlineData("entities", "counter/a counter/b notebook/a")]
    [InlineData("entities/counter", "counter/a counter/b")]
    [InlineData("entities/Notebook", "notebook/a")]
    [InlineData("entities/count", "")]
    [InlineData("entities?lastOperationTimeFrom=2026-03-01T10:30:00Z", "notebook/a")]
    [InlineData("entities?lastOperationTimeTo=2026-03-01T10:30:00Z", "counter/a counter/b")]
    public async Task List_Filtered_ShowsWhatFits(string path, string expected)
    {
        await FillAsync();

        var (_, page) = await _api.SendAsync(HttpMethod.Get, path);

        Assert.Equal(expected, string.Join(' ', page!.AsArray().Select(NameOf)));
    }

    [Fact]
    public async Task List_Paged_EveryEntityIsOnOnePage()
    {
        await FillAsync();

        using var first = await _api.RequestAsync(HttpMethod.Get, "entities?top=2");
        var token = first.Headers.GetValues("x-ms-continuation-token").Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/runtime/webhooks/durabletask/entities?top=2");
        request.Headers.Add("x-ms-continuation-token", token);
        using var second = await _api.Http.SendAsync(request);

        var seen = new List<string>();
        foreach (var answer in new[] { first, second })
        {
            seen.AddRange(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray().Select(NameOf));
        }

        Assert.Equal(["counter/a", "counter/b", "notebook/a"], seen);
        Assert.False(second.Headers.Contains("x-ms-continuation-token"));
    }

    [Theory]
    [InlineData("entities?top=0")]
    [InlineData("entities?lastOperationTimeFrom=now")]
    [InlineData("entities?lastOperationTimeTo=now")]
    [InlineData("entities/a@b")]
    [InlineData("entities/a@b/c")]
    public async Task Read_OfWhatCannotBeRead_Is400(string path)
    {
        var (status, _) = await _api.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("GET", "entities")]
    [InlineData("GET", "entities/counter/a")]
    [InlineData("POST", "entities/counter/a?op=add")]
    [InlineData("DELETE", "entities/counter/a")]
    [InlineData("POST", "orchestrators/Waits")]
    [InlineData("POST", "instances/a/restart")]
    [InlineData("POST", "instances/a/rewind")]
    [InlineData("DELETE", "instances?createdTimeFrom=2026-03-01")]
    public async Task AnyRoute_WithoutKey_Is401(string method, string path)
    {
        using var stranger = new HttpClient { BaseAddress = _api.Http.BaseAddress };
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/runtime/webhooks/durabletask/{path}");

        using var answer = await stranger.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain(EmbeddedApp.Key, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await SignalAsync("counter", "a", "add", "1", expected: "1");
        await SignalAsync("counter", "b", "add", "1", expected: "1");
        _api.Clock.Advance(TimeSpan.FromHours(1));
        await SignalAsync("notebook", "a", "note", "\"x\"", expected: "\"note: x\"");
    }

    private async Task SignalAsync(string name, string key, string operation, string body, string? expected = null)
    {
        var (status, _) = await _api.SendAsync(HttpMethod.Post, $"entities/{name}/{key}?op={operation}", body);
        Assert.Equal(HttpStatusCode.Accepted, status);
        if (expected is not null)
        {
            await StateAsync(new(name, key), expected);
        }
    }

    private Task StateAsync(EntityInstanceId id, string? expected) => _api.UntilAsync(
        id.ToString(), async () => (await _api.Client.Entities.GetEntityAsync(id))?.State.Value == expected);

    private static string NameOf(JsonNode? entity) => $"{entity!["entityId"]!["name"]}/{entity["entityId"]!["key"]}";
}
