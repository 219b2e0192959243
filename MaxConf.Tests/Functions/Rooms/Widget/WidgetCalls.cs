using System.Net;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Rooms.Widget;

/// <summary>Calls as the widget makes them.</summary>
internal static class WidgetCalls
{
    /// <summary>The simulated Genesys's agent of the division SBC.</summary>
    public const string AgentToken = "genesys-agent-token";

    /// <summary>The simulated Genesys's user of another division.</summary>
    public const string StrangerToken = "genesys-stranger-token";

    private const string Conferences = "GET " + RunningSimulator.Conferences;

    public static async Task<Reply> PollAsync(
        this MaxConfApp app, string room, string? token = AgentToken, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "public/room/" + room);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("x-auth-token", token);
        }

        return await app.SendAsync(request);
    }

    /// <summary>Polls and gives the tag that the answer must have.</summary>
    public static async Task<string> TagAsync(this MaxConfApp app, string room, string token = AgentToken)
    {
        var reply = await app.PollAsync(room, token);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Response.Headers.ETag!.ToString();
    }

    /// <summary>How often Pexip was asked for lists of conferences.</summary>
    public static async Task<int> LookUpsAsync(this MaxConfApp app) =>
        (int?)(await app.Simulator.StatisticsAsync())["requests"]![Conferences] ?? 0;
}
