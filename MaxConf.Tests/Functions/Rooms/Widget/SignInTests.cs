using System.Net;
using MaxConf.Tests.Pexip.Management;
using static MaxConf.Tests.Functions.Rooms.Widget.WidgetCalls;

namespace MaxConf.Tests.Functions.Rooms.Widget;

/// <summary>Who is let in to the widget's room, over the wire.</summary>
public sealed class SignInTests(WidgetApp widget) : IClassFixture<WidgetApp>
{
    private const string Room = WidgetApp.Room;

    private static readonly TimeSpan VerdictLifetime = TimeSpan.FromMinutes(1);

    private static readonly (int Status, string Body)[] AnswersThatSayNothing =
    [
        (500, ""), (503, ""), (429, ""), (302, ""), (403, ""), (404, ""), (200, ""), (200, "null"), (200, "[]"), (200, "<html>"),
        (200, """{"division": {"id": "division-1", "name": "SBC"}}"""),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two tokens")]
    [InlineData("Bearer genesys-agent-token")]
    [InlineData("unknown")]
    public async Task Poll_WithoutAGoodToken_Is401WithAChallenge(string? token)
    {
        var reply = await widget.App.PollAsync(Room, token);

        reply.IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("GenesysToken", reply.Response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Poll_WithTokenTooLongOrTwice_Is401AndGenesysIsNotAsked()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(genesys.Settings());

        (await app.PollAsync(Room, new string('a', 4097))).IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        (await app.PollAsync(Room, AgentToken, ("x-auth-token", AgentToken))).IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");

        Assert.Empty(genesys.Calls);
    }

    [Fact]
    public async Task Poll_WithABackEndsToken_Is401()
    {
        (await widget.App.PollAsync(Room, null, ("Authorization", $"Bearer {await widget.App.TokenAsync()}")))
            .IsProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("SBC", AgentToken, HttpStatusCode.OK)]
    [InlineData("sbc", AgentToken, HttpStatusCode.OK)]
    [InlineData("33333333-3333-3333-3333-333333333333", AgentToken, HttpStatusCode.OK)]
    [InlineData("Other", StrangerToken, HttpStatusCode.OK)]
    [InlineData("SBC", StrangerToken, HttpStatusCode.Forbidden)]
    [InlineData("Other", AgentToken, HttpStatusCode.Forbidden)]
    [InlineData("SB", AgentToken, HttpStatusCode.Forbidden)]
    public async Task Poll_OfADivision_IsLetInIfItIsListed(string division, string token, HttpStatusCode status)
    {
        await using var app = await WidgetApp.StartAsync(new() { ["Genesys:Divisions:0"] = division });

        var reply = await app.PollAsync(Room, token);

        if (status == HttpStatusCode.OK)
        {
            Assert.Equal(Room, (string?)reply.Json!["name"]);
        }
        else
        {
            reply.IsProblem(status, "forbidden");
        }
    }

    [Theory]
    [InlineData("""{"id": "agent-1"}""")]
    [InlineData("""{"id": "agent-1", "division": null}""")]
    [InlineData("""{"id": "agent-1", "division": {}}""")]
    [InlineData("""{"id": "agent-1", "division": {"id": "", "name": ""}}""")]
    public async Task Poll_WithoutADivision_IsForbidden(string user)
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(genesys.Settings());
        genesys.Body = user;

        (await app.PollAsync(Room)).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Poll_ManyAtOnce_AskGenesysOnceWithTheToken()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(genesys.Settings());
        var gate = new TaskCompletionSource();
        genesys.Gate = gate.Task;

        var polls = Enumerable.Range(0, 50).Select(_ => app.PollAsync(Room, "token-1")).ToList();
        await genesys.Asked.WaitAsync(WatchedTime.Patience);
        gate.SetResult();

        Assert.All(await Task.WhenAll(polls), reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
        Assert.Equal(["GET /api/v2/users/me Bearer token-1"], genesys.Calls);
    }

    [Theory]
    [InlineData(200, GenesysStub.Agent, HttpStatusCode.OK)]
    [InlineData(200, """{"id": "agent-1"}""", HttpStatusCode.Forbidden)]
    [InlineData(401, "", HttpStatusCode.Unauthorized)]
    public async Task Poll_Again_AsksGenesysWhenTheVerdictHasExpired(int status, string body, HttpStatusCode expected)
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(genesys.Settings());
        (genesys.Status, genesys.Body) = (status, body);

        Assert.Equal(expected, (await app.PollAsync(Room)).Status);
        await app.AdvanceAsync(VerdictLifetime - TimeSpan.FromSeconds(1));
        (genesys.Status, genesys.Body) = (500, "");
        Assert.Equal(expected, (await app.PollAsync(Room)).Status);
        Assert.Single(genesys.Calls);

        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.PollAsync(Room)).Status);
        Assert.Equal(2, genesys.Calls.Count);
    }

    [Fact]
    public async Task Poll_GenesysSaysNothing_Is503AndIsNotKept()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(genesys.Settings());

        foreach (var answer in AnswersThatSayNothing)
        {
            (genesys.Status, genesys.Body) = answer;
            var reply = await app.PollAsync(Room);
            Assert.True(reply.Status == HttpStatusCode.ServiceUnavailable, $"{answer}: {reply.Status}");
            reply.IsProblem(HttpStatusCode.ServiceUnavailable, "identity-provider-unavailable");
            Assert.Equal(TimeSpan.FromSeconds(5), reply.Response.Headers.RetryAfter?.Delta);
        }

        Assert.Equal(AnswersThatSayNothing.Length, genesys.Calls.Count);
        (genesys.Status, genesys.Body) = (200, GenesysStub.Agent);
        Assert.Equal(HttpStatusCode.OK, (await app.PollAsync(Room)).Status);
    }

    [Fact]
    public async Task Poll_GenesysCannotBeReached_Is503()
    {
        var gone = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(gone.Settings());
        await gone.DisposeAsync();

        (await app.PollAsync(Room)).IsProblem(HttpStatusCode.ServiceUnavailable, "identity-provider-unavailable");
    }

    [Fact]
    public async Task Poll_GenesysTooSlow_Is503WhenPatienceEnds()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await WidgetApp.StartAsync(genesys.Settings(("Genesys:Timeout", "00:00:03")));
        genesys.Gate = new TaskCompletionSource().Task;

        var poll = app.PollAsync(Room);
        await genesys.Asked.WaitAsync(WatchedTime.Patience);
        await app.AdvanceAsync(TimeSpan.FromSeconds(3));

        (await poll).IsProblem(HttpStatusCode.ServiceUnavailable, "identity-provider-unavailable");
    }

    [Fact]
    public async Task Poll_Ever_LeavesNoTokenAndNoPinInTheLog()
    {
        await using var app = await WidgetApp.StartAsync();
        var pin = (string)(await app.PollAsync(Room)).Json!["pin"]!;
        foreach (var token in new[] { StrangerToken, "unknown-token" })
        {
            await app.PollAsync(Room, token);
        }

        Assert.NotEmpty(app.Log);
        Assert.DoesNotContain(app.Log, line => line.Contains(pin, StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log, line => new[] { AgentToken, StrangerToken, "unknown-token" }.Any(line.Contains));
    }
}
