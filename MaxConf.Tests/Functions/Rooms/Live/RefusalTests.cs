using System.Net;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Changes;

namespace MaxConf.Tests.Functions.Rooms.Live;

/// <summary>What cannot be done: nobody meets, nobody of that id is there, the request is wrong, or Pexip fails.</summary>
public sealed class RefusalTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Sip = """{"protocol": "sip", "destination": "a@example.org"}""";

    private const string Text = """{"text": "Hello"}""";

    private MaxConfApp App => shared.App;

    /// <summary>Every call that needs a meeting, with a body that is as it must be.</summary>
    public static TheoryData<string, string?> Calls => new()
    {
        { "GET participants", null },
        { "GET participants/{id}", null },
        { "POST lock", null },
        { "POST unlock", null },
        { "POST mute", null },
        { "POST unmute", null },
        { "POST end", null },
        { "PUT layout", """{"layout": "1:7"}""" },
        { "POST start", null },
        { "POST message", Text },
        { "PUT banner", Text },
        { "DELETE banner", null },
        { "GET layouts", null },
        { "POST participants/{id}/spotlight", """{"on": true}""" },
        { "POST participants", Sip },
        { "POST participants/{id}/mute", null },
        { "POST participants/{id}/unmute", null },
        { "POST participants/{id}/admit", null },
        { "POST participants/{id}/role", """{"role": "guest"}""" },
        { "POST participants/{id}/transfer", """{"conference_alias": "x"}""" },
        { "DELETE participants/{id}", null },
    };

    public static IEnumerable<object?[]> ParticipantCalls =>
        Calls.Where(row => ((string)row[0]).Contains("{id}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_WhereNobodyMeets_Is409WithTheRoomsState(string call, string? json)
    {
        var room = await App.CreateRoomAsync();
        await App.SettleAsync();

        var reply = await App.ControlAsync(With("some-id", call), room, json);

        reply.IsProblem(HttpStatusCode.Conflict, "no-conference");
        Assert.Equal("created", (string?)reply.Json!["state"]);
        Assert.Empty(await App.ActionsAsync(room));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_ForNoSuchRoom_Is404(string call, string? json) =>
        (await App.ControlAsync(With("some-id", call), "no-such-room", json)).IsProblem(HttpStatusCode.NotFound, "room-not-found");

    /// <summary>An id of another room's meeting is nobody's here.</summary>
    [Theory]
    [MemberData(nameof(ParticipantCalls))]
    public async Task Call_ForAParticipantOfAnotherRoom_Is404AndDoesNothing(string call, string? json)
    {
        var (room, other) = (await App.MeetAsync(), await App.MeetAsync());
        var stranger = await App.IdAsync(other, "Citizen");

        (await App.ControlAsync(With(stranger, call), room, json)).IsProblem(HttpStatusCode.NotFound, "participant-not-found");

        Assert.Equal(2, (await App.RosterAsync(other)).Count);
        Assert.Empty(await App.ActionsAsync(room));
    }

    [Theory]
    [InlineData("POST participants", "{}", "protocol destination")]
    [InlineData("POST participants", """{"protocol": "teams", "destination": ""}""", "protocol destination")]
    [InlineData("POST participants", """{"protocol": "sip", "destination": "a\u0007b", "role": "host"}""", "destination role")]
    [InlineData(
        "POST participants", """{"protocol": "sip", "destination": "a", "colour": "blue", "streaming": "yes"}""", "colour streaming")]
    [InlineData("POST participants", """{"protocol": "rtmp", "destination": "a@example.org"}""", "destination")]
    [InlineData("POST participants", """{"protocol": "sip", "destination": "a", "presentation_url": "rtmp://x/y"}""", "presentation_url")]
    [InlineData("POST participants", """{"protocol": "sip", "destination": "a", "dtmf_sequence": "1 2"}""", "dtmf_sequence")]
    [InlineData(
        "POST participants", """{"protocol": "sip", "destination": "a", "call_type": 1, "keep_conference_alive": "yes"}""",
        "call_type keep_conference_alive")]
    [InlineData("POST participants/any/role", """{"role": "HOST"}""", "role")]
    [InlineData("POST participants/any/role", "[]", "body")]
    [InlineData("POST participants/any/transfer", """{"role": "guest", "pin": "1234"}""", "conference_alias pin")]
    [InlineData("PUT layout", "{}", "body")]
    [InlineData("POST message", """{"text": " ", "type": "text/plain"}""", "text type")]
    [InlineData("PUT banner", """{"text": "a\tb"}""", "text")]
    [InlineData("POST participants/any/spotlight", """{"on": "yes"}""", "on")]
    [InlineData("PUT layout", """{"layout": 7, "enable_overlay_text": "true", "Layout": "1:7"}""", "layout enable_overlay_text Layout")]
    [InlineData("PUT layout", """{"layout": "1:7", "layout": "1:0"}""", "body")]
    public async Task Body_ThatBreaksRules_NamesEveryField(string call, string json, string fields) =>
        (await App.ControlAsync(call, "any", json)).Names(HttpStatusCode.BadRequest, "invalid-request", fields.Split(' '));

    [Fact]
    public async Task Body_TooLongATarget_NamesTheBoundAndNotTheValue()
    {
        var reply = await App.ControlAsync(
            "POST participants", "any", $$"""{"protocol": "sip", "destination": "{{new string('x', 251)}}"}""");

        reply.Names(HttpStatusCode.BadRequest, "invalid-request", "destination");
        Assert.Contains("1 to 250", (string)reply.Json!["errors"]!["destination"]![0]!, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", reply.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\": \"error\", \"status\": 503", HttpStatusCode.ServiceUnavailable, "pexip-unavailable", "unavailable")]
    [InlineData("\"kind\": \"error\", \"status\": 401", HttpStatusCode.BadGateway, "pexip-refused", "not_authorized")]
    public async Task Action_WhilePexipFails_IsAnsweredAndRecorded(string fault, HttpStatusCode status, string slug, string error)
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Pexip:MaxRetryAttempts"] = "0" });
        var room = await app.MeetAsync();
        await app.Simulator.FailAsync($"{fault}, \"method\": \"POST\", \"count\": 1, \"path\": \"/api/admin/command\"");

        (await app.ControlAsync("POST lock", room)).IsProblem(status, slug);

        var action = Assert.Single(await app.ActionsAsync(room))!;
        Assert.Equal(("failed", error), ((string?)action["outcome"], (string?)action["error"]));
    }

    private static string With(string id, string call) => call.Replace("{id}", id, StringComparison.Ordinal);
}
