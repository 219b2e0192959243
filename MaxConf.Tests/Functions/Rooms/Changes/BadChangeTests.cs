using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>Changes that cannot be right: their callers are told of every field, and Pexip never hears of them.</summary>
public sealed class BadChangeTests(SharedApp shared) : IClassFixture<SharedApp>, IAsyncLifetime
{
    private string _room = "";
    private string _requests = "";

    private MaxConfApp App => shared.App;

    public async Task InitializeAsync()
    {
        _room = await App.CreateRoomAsync();
        await App.SettleAsync();
        _requests = await RequestsAsync();
    }

    public async Task DisposeAsync()
    {
        Assert.Equal(_requests, await RequestsAsync());
        Assert.Null((await App.RestsAsync(_room, "created"))["last_change"]);
    }

    [Theory]
    [InlineData("""{"colour": "blue"}""", "colour")]
    [InlineData("""{"Pin": "123456"}""", "Pin")]
    [InlineData("""{"id": 1, "name": "x", "resource_uri": "/", "aliases": []}""", "id name resource_uri aliases")]
    [InlineData("""{"service_type": "lecture", "creation_time": null}""", "service_type creation_time")]
    [InlineData("""{"scheduled_conferences": [], "scheduled_conferences_count": 0}""", "scheduled_conferences scheduled_conferences_count")]
    [InlineData("""{"pin": "123", "guest_pin": "123456789012345678901"}""", "pin guest_pin")]
    [InlineData("""{"pin": "12a456"}""", "pin")]
    [InlineData("""{"call_type": "fax", "crypto_mode": 1, "max_callrate_in": 127}""", "call_type crypto_mode max_callrate_in")]
    [InlineData("""{"allow_guests": true, "pin": ""}""", "allow_guests pin")]
    [InlineData("""{"pin": "123456", "guest_pin": "123456"}""", "pin guest_pin")]
    [InlineData("""{"ivr_theme": "13", "automatic_participants": [7]}""", "ivr_theme automatic_participants")]
    [InlineData("""{"description": "fine", "tag": null, "allow_guests": "true", "shape": "round"}""", "tag allow_guests shape")]
    [InlineData("{}", "body")]
    [InlineData("[]", "body")]
    [InlineData("\"description\"", "body")]
    [InlineData("""{"description": "x" """, "body")]
    [InlineData("""{"description": "x", "description": "y"}""", "body")]
    [InlineData("", "body")]
    public async Task Change_ThatBreaksRules_NamesEveryField(string change, string fields)
    {
        foreach (var method in new[] { HttpMethod.Patch, HttpMethod.Put })
        {
            var reply = await App.ChangeAsync(method, _room, change);
            reply.Names(HttpStatusCode.BadRequest, "invalid-request", fields.Split(' '));
        }
    }

    [Theory]
    [InlineData("description")]
    [InlineData("tag")]
    [InlineData("sync_tag")]
    public async Task Change_ToMoreThan250Characters_NamesTheBound(string field)
    {
        var reply = await App.PatchAsync(_room, $$"""{"{{field}}": "{{new string('x', 251)}}"}""");

        reply.Names(HttpStatusCode.BadRequest, "invalid-request", field);
        Assert.Contains("250", (string)reply.Json!["errors"]![field]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithABadPin_DoesNotRepeatIt()
    {
        var reply = await App.PatchAsync(_room, """{"pin": "8642x", "guest_pin": "975"}""");

        Assert.DoesNotContain("8642", reply.Json!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("975", reply.Json["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Change_OfAnotherMediaType_IsRefused(string? mediaType) =>
        (await App.ChangeAsync(HttpMethod.Patch, _room, """{"description": "x"}""", mediaType))
            .IsProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public async Task Change_TooLarge_IsRefused() =>
        (await App.PatchAsync(_room, $$"""{"on_completion": "{{new string('x', 40_000)}}"}"""))
            .IsProblem(HttpStatusCode.RequestEntityTooLarge, "body-too-large");

    private async Task<string> RequestsAsync() => (await App.Simulator.StatisticsAsync())["requests"]!.ToJsonString();
}
