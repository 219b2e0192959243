using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>Changes as a back end asks for them, and what becomes of them.</summary>
internal static class ChangeCalls
{
    private const string Patches = "PATCH " + RunningSimulator.Conferences + "{id}/";

    public static Task<Reply> PatchAsync(this MaxConfApp app, string room, string json) => app.ChangeAsync(HttpMethod.Patch, room, json);

    public static async Task<Reply> ChangeAsync(
        this MaxConfApp app, HttpMethod method, string room, string body, string? mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, "room/" + room) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenAsync());
        return await app.SendAsync(request);
    }

    /// <summary>Checks that a change is taken: 202 without a body.</summary>
    public static void IsAccepted(this Reply reply)
    {
        Assert.True(reply.Status == HttpStatusCode.Accepted, $"{reply.Status} {reply.Json}");
        Assert.Null(reply.Json);
    }

    /// <summary>Checks that a problem names these fields and no others.</summary>
    public static void Names(this Reply reply, HttpStatusCode status, string slug, params string[] fields)
    {
        reply.IsProblem(status, slug);
        var errors = reply.Json!["errors"]!.AsObject();
        Assert.Equal(fields.Order(), errors.Select(error => error.Key).Order());
        Assert.All(errors, error => Assert.NotEmpty((string)error.Value![0]!));
    }

    /// <summary>A room's VMR as Pexip gives it.</summary>
    public static async Task<JsonNode> VmrAsync(this MaxConfApp app, string room)
    {
        var vmr = await app.Simulator.FindRoomAsync(room);
        Assert.NotNull(vmr);
        return vmr;
    }

    /// <summary>A room's custom status once all is done that was to be done, in the state it must be in.</summary>
    public static async Task<JsonNode> RestsAsync(this MaxConfApp app, string room, string state)
    {
        await app.SettleAsync();
        var status = await app.StatusAsync(room);
        Assert.Equal(state, (string?)status["state"]);
        return status;
    }

    /// <summary>How many changes of VMRs Pexip was sent.</summary>
    public static async Task<int> PatchesAsync(this MaxConfApp app) =>
        (int?)(await app.Simulator.StatisticsAsync())["requests"]![Patches] ?? 0;

    /// <summary>Pexip takes its time with the next change.</summary>
    public static Task SlowDownAsync(this MaxConfApp app, TimeSpan delay, string method = "PATCH") => app.Simulator.FailAsync(
        $"\"kind\": \"slow\", \"method\": \"{method}\", \"milliseconds\": {delay.TotalMilliseconds}, \"count\": 1, \"path\": \"/api/\"");
}
