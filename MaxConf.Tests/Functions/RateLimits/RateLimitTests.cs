using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Entra;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.RateLimits;

/// <summary>Who sends too much is told so, over the wire; everybody else notices nothing.</summary>
public sealed class RateLimitTests
{
    private const string Metric = "maxconf.http.rate_limited";
    private const string OtherClient = "99999999-9999-9999-9999-999999999999";

    private static readonly TimeSpan Share = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Caller_OverItsLimit_Is429UntilItsShareOfAMinuteIsOver()
    {
        await using var app = await StartAsync(("RateLimits:RoomOperations", "3"));
        await SendAsync(app, 3, HttpStatusCode.NotFound);
        var before = await app.Simulator.StatisticsAsync();

        var reply = await app.SendAsync(HttpMethod.Get, "room/any");

        reply.IsProblem(HttpStatusCode.TooManyRequests, "rate-limited");
        Assert.Equal("An application may send 3 requests a minute.", (string?)reply.Json!["detail"]);
        Assert.Equal(Share, reply.Response.Headers.RetryAfter?.Delta);
        Assert.Equal(before["requests"]!.ToJsonString(), (await app.Simulator.StatisticsAsync())["requests"]!.ToJsonString());

        await app.AdvanceAsync(Share);
        await SendAsync(app, 1, HttpStatusCode.NotFound);
        await SendAsync(app, 1, HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Caller_OverItsLimit_IsNobodyElsesConcern()
    {
        await using var app = await StartAsync(("RateLimits:RoomOperations", "1"));
        await SendAsync(app, 1, HttpStatusCode.NotFound);
        await SendAsync(app, 1, HttpStatusCode.TooManyRequests);

        using var other = new HttpRequestMessage(HttpMethod.Get, "room/any");
        other.Headers.Authorization = new("Bearer", await TokenAsync(app, OtherClient));
        (await app.SendAsync(other)).IsProblem(HttpStatusCode.NotFound, "room-not-found");
        (await app.PollAsync("any")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Get, "health")).Status);
    }

    [Fact]
    public async Task Caller_OverItsLimit_IsCountedAlwaysAndLoggedOnceAMinute()
    {
        await using var app = await StartAsync(("RateLimits:RoomOperations", "1"));
        using var sums = new CounterSums(app.Services);
        await SendAsync(app, 1, HttpStatusCode.NotFound);
        await SendAsync(app, 3, HttpStatusCode.TooManyRequests);

        Assert.Equal(3, sums[Metric, "room_operations"]);
        Assert.Contains("22222222-2222-2222-2222-222222222222", Assert.Single(Lines(app)), StringComparison.Ordinal);

        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await SendAsync(app, 1, HttpStatusCode.NotFound);
        await SendAsync(app, 1, HttpStatusCode.TooManyRequests);
        Assert.Equal(2, Lines(app).Length);
    }

    [Fact]
    public async Task Agent_OverItsLimit_Is429WhateverTheToken()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await MaxConfApp.StartAsync(genesys.Settings(("RateLimits:Agent", "2"), ("Widget:Origins:0", WidgetApp.Origin)));

        (await app.PollAsync("any", "token-1")).IsProblem(HttpStatusCode.NotFound);
        (await app.PollAsync("any", "token-2")).IsProblem(HttpStatusCode.NotFound);
        var reply = await app.PollAsync("any", "token-3", ("Origin", WidgetApp.Origin));

        reply.IsProblem(HttpStatusCode.TooManyRequests, "rate-limited");
        Assert.Equal("An agent may send 2 requests a minute.", (string?)reply.Json!["detail"]);
        Assert.Equal([WidgetApp.Origin], reply.Response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task EventSink_Unasked_HasNoLimit()
    {
        await using var app = await StartAsync();

        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(HttpStatusCode.NoContent, (await app.PostEventAsync("""{"event": "x"}""")).Status);
        }
    }

    [Fact]
    public async Task EventSink_GivenALimit_HasIt()
    {
        await using var app = await StartAsync(("RateLimits:EventSink", "2"));
        await app.AdvanceAsync(TimeSpan.FromMinutes(1)); // Both nodes have posted that they are there.

        Assert.Equal(HttpStatusCode.NoContent, (await app.PostEventAsync("""{"event": "x"}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostEventAsync("""{"event": "x"}""")).Status);
        (await app.PostEventAsync("""{"event": "x"}""")).IsProblem(HttpStatusCode.TooManyRequests, "rate-limited");
    }

    [Fact]
    public async Task Limits_TurnedOff_AreNone()
    {
        await using var app = await StartAsync(
            ("RateLimits:RoomOperations", "0"), ("RateLimits:Agent", "0"), ("RateLimits:FailedSignIns", "0"));

        await SendAsync(app, 700, HttpStatusCode.NotFound);
        for (var i = 0; i < 400; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await app.PollAsync("any")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.PollAsync("any", null)).Status);
        }
    }

    [Fact]
    public async Task FailedSignIns_FromOneAddress_AreRefusedUnseenBeyondTheLimit()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await MaxConfApp.StartAsync(genesys.Settings(("RateLimits:FailedSignIns", "3")));
        genesys.Status = 401;
        for (var i = 0; i < 3; i++)
        {
            (await app.PollAsync("any", $"bad-{i}")).IsProblem(HttpStatusCode.Unauthorized);
        }

        genesys.Status = 200;
        using var sums = new CounterSums(app.Services);
        var reply = await app.PollAsync("any", "good");

        reply.IsProblem(HttpStatusCode.TooManyRequests, "rate-limited");
        Assert.Equal("From one address 3 sign-ins may fail a minute.", (string?)reply.Json!["detail"]);
        Assert.Equal(Share, reply.Response.Headers.RetryAfter?.Delta);
        Assert.Equal(3, genesys.Calls.Count);
        Assert.Equal(3, Lines(app, 2100).Length);
        Assert.Contains("127.0.0.1", Assert.Single(Lines(app)), StringComparison.Ordinal);
        Assert.Equal(1, sums[Metric, "genesys_agent"]);

        await app.AdvanceAsync(Share);
        (await app.PollAsync("any", "good")).IsProblem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic cGV4aXA6cGFzc3dvcmQ=")]
    [InlineData("Bearer nonsense")]
    public async Task FailedSignIns_OfBackEnds_AreNoTroubleForAgentsNorForHealth(string? authorization)
    {
        await using var app = await StartAsync(("RateLimits:FailedSignIns", "2"));
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(app, authorization));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(app, authorization));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(app, $"Bearer {await app.TokenAsync()}"));
        (await app.PollAsync("any")).IsProblem(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NoContent, (await app.PostEventAsync("""{"event": "x"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Get, "health")).Status);
    }

    [Fact]
    public async Task FailedSignIns_ThatCostNothing_AreNotCounted()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await MaxConfApp.StartAsync(genesys.Settings(("RateLimits:FailedSignIns", "2")));
        genesys.Status = 401;

        for (var i = 0; i < 20; i++)
        {
            (await app.PollAsync("any", "expired")).IsProblem(HttpStatusCode.Unauthorized);
        }

        Assert.Single(genesys.Calls);
    }

    [Fact]
    public async Task FailedSignIns_ByTheProvidersFault_AreNotCounted()
    {
        await using var genesys = await GenesysStub.StartAsync();
        await using var app = await MaxConfApp.StartAsync(genesys.Settings(("RateLimits:FailedSignIns", "2")));
        genesys.Status = 500;

        for (var i = 0; i < 5; i++)
        {
            (await app.PollAsync("any", $"token-{i}")).IsProblem(HttpStatusCode.ServiceUnavailable);
        }
    }

    private static Task<MaxConfApp> StartAsync(params (string Key, string Value)[] settings) => MaxConfApp.StartAsync(
        settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value),
        simulate: options =>
        {
            options.Entra.Clients.Add(new EntraClientOptions());
            options.Entra.Clients.Add(new EntraClientOptions { ClientId = OtherClient });
        });

    private static async Task SendAsync(MaxConfApp app, int count, HttpStatusCode expected)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.Equal(expected, (await app.SendAsync(HttpMethod.Get, "room/any")).Status);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(MaxConfApp app, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "room/any");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return (await app.SendAsync(request)).Status;
    }

    private static async Task<string> TokenAsync(MaxConfApp app, string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = "maxconf-development-secret",
            ["scope"] = "api://maxconf/.default",
        });
        var tenant = new EntraOptions().TenantId;
        using var response = await app.Simulator.Entra.PostAsync($"{tenant}/oauth2/v2.0/token", form);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["access_token"]!;
    }

    private static string[] Lines(MaxConfApp app, int id = 2104) =>
        [.. app.Log.Where(line => line.Contains($"Warning {id} ", StringComparison.Ordinal))];
}
