using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.Rooms.Live;

/// <summary>Meetings, what operators do to them, and what becomes of it.</summary>
internal static class LiveCalls
{
    /// <summary>The development client, who calls.</summary>
    public const string Caller = "22222222-2222-2222-2222-222222222222";

    private const string Live = "/api/admin/status/v1/";

    /// <summary>Makes a room in which an agent and a citizen meet.</summary>
    public static async Task<string> MeetAsync(this MaxConfApp app)
    {
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Agent");
        await app.Simulator.JoinAsync(room, "Citizen", "guest");
        await app.SettleAsync();
        return room;
    }

    /// <summary>Does something to a room as an operator.</summary>
    /// <param name="app">The app.</param>
    /// <param name="call">Method and path below the room, such as <c>POST lock</c>.</param>
    /// <param name="room">The room.</param>
    /// <param name="json">The body.</param>
    public static async Task<Reply> ControlAsync(this MaxConfApp app, string call, string room, string? json = null)
    {
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), $"room/{room}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenAsync());
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await app.SendAsync(request);
    }

    /// <summary>As <see cref="ControlAsync"/>, and it must be accepted.</summary>
    public static async Task AcceptsAsync(this MaxConfApp app, string call, string room, string? json = null)
    {
        var reply = await app.ControlAsync(call, room, json);
        Assert.True(reply.Status == HttpStatusCode.Accepted, $"{call}: {reply.Status} {reply.Json}");
        Assert.Null(reply.Json);
    }

    /// <summary>Reads something of a room as an agent.</summary>
    public static async Task<Reply> ReadAsAgentAsync(this MaxConfApp app, string room, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"room/{room}/{path}");
        request.Headers.Add("x-auth-token", WidgetCalls.AgentToken);
        return await app.SendAsync(request);
    }

    /// <summary>The roster as MaxConf gives it.</summary>
    public static async Task<JsonArray> RosterAsync(this MaxConfApp app, string room) =>
        (await app.ControlAsync("GET participants", room)).Json!.AsArray();

    /// <summary>What was done to a room, as MaxConf gives it.</summary>
    public static async Task<JsonArray> ActionsAsync(this MaxConfApp app, string room)
    {
        await app.SettleAsync();
        return (await app.ControlAsync("GET actions", room)).Json!.AsArray();
    }

    /// <summary>A room's meeting as Pexip's status has it; null for none.</summary>
    public static async Task<JsonNode?> MeetingAsync(this MaxConfApp app, string room) =>
        (await app.Simulator.ListAsync($"{Live}conference/?name={room}")).SingleOrDefault();

    /// <summary>A participant as Pexip's status has them; null for nobody.</summary>
    public static async Task<JsonNode?> LegAsync(this MaxConfApp app, string room, string name) =>
        (await app.Simulator.ListAsync($"{Live}participant/?conference={room}"))
            .SingleOrDefault(leg => (string?)leg!["display_name"] == name);

    /// <summary>A participant's id.</summary>
    public static async Task<string> IdAsync(this MaxConfApp app, string room, string name) =>
        (string)(await app.LegAsync(room, name))!["id"]!;
}
