using System.Net;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.App;

/// <summary>What becomes of rooms, and of requests, while Pexip fails.</summary>
public class PexipFailureTests
{
    private const string Down = "\"kind\": \"error\", \"status\": 503";
    private const string DownForAnHour = Down + ", \"duration_seconds\": 3600";
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Outage_AroundTheEndOfAMeeting_TheRoomIsDeletedOnceItIsOver()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.ShowsAsync(room, "active");
        await app.Simulator.FailAsync(DownForAnHour);
        var back = app.Now.AddHours(1);
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(Grace);

        var status = await app.ShowsAsync(room, "deleting");
        Assert.Equal(app.Now, (DateTimeOffset)status["since"]!);
        AssertFailing(status, app.Now, attempts: 1);
        var attempts = 1;
        while (app.Now < back)
        {
            await app.AdvanceAsync((DateTimeOffset)status["next_attempt"]! - app.Now);
            status = await app.StatusAsync(room);
            if (app.Now < back)
            {
                AssertFailing(status, app.Now, ++attempts);
            }
        }

        Assert.InRange(attempts, 10, 100);
        Assert.Equal("deleted", (string?)status["state"]);
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
        Assert.Equal("unavailable", (string?)status["last_error"]!["kind"]);
    }

    [Fact]
    public async Task Outage_WhilePeopleComeAndGo_NoEventIsLost()
    {
        await using var app = await MaxConfApp.StartAsync();
        var (stays, ends) = (await app.CreateRoomAsync(), await app.CreateRoomAsync());
        await app.Simulator.FailAsync(DownForAnHour);
        foreach (var room in new[] { stays, ends })
        {
            await app.Simulator.JoinAsync(room, "Citizen");
        }

        await app.Simulator.LeaveAsync(ends);
        await app.SettleAsync();
        await app.ShowsAsync(stays, "active");
        await app.ShowsAsync(ends, "scheduled_for_deletion");

        for (var quarter = 0; quarter < 5; quarter++)
        {
            await app.AdvanceAsync(TimeSpan.FromMinutes(15));
        }

        Assert.Equal("active", (string?)(await app.StatusAsync(stays))["state"]);
        Assert.Equal("deleted", (string?)(await app.StatusAsync(ends))["state"]);
        Assert.Equal([stays], await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Create_WhilePexipIsDown_IsUnavailableAndLeavesNothing()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync(DownForAnHour);

        var reply = await app.PostRoomAsync();

        reply.IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        Assert.True(reply.Response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await LeftNothingAsync(app);
        await app.CreateRoomAsync();
    }

    [Fact]
    public async Task Create_PexipTooSlow_TimesOutAndLeavesNothing()
    {
        await using var app = await MaxConfApp.StartAsync();
        var slow = TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1);
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"milliseconds\": {slow.TotalMilliseconds}");

        var creation = app.PostRoomAsync();
        while (!creation.IsCompleted)
        {
            await Task.WhenAny(creation, app.Clock.WaitBegunAsync(slow));
            if (!creation.IsCompleted)
            {
                app.Clock.Advance(TimeSpan.FromSeconds(10));
            }
        }

        var reply = await creation;
        reply.IsProblem(HttpStatusCode.GatewayTimeout, "pexip-timeout");
        Assert.True(reply.Response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        await app.Simulator.RecoverAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await LeftNothingAsync(app);
    }

    [Theory]
    [InlineData("created_but_500")]
    [InlineData("timeout")]
    public async Task Create_MadeThoughPexipFailed_AnswersWithTheOneVmr(string kind)
    {
        var replication = TimeSpan.FromSeconds(42);
        await using var app = await MaxConfApp.StartAsync(simulate: options => options.ReplicationDelay = replication);
        await app.AdvanceAsync(replication);
        await app.Simulator.FailAsync($"\"kind\": \"{kind}\", \"method\": \"POST\", \"count\": 1");

        app.Clock.ForgetWaits();
        var made = app.Clock.WaitBegunAsync(replication);
        var creation = app.PostRoomAsync();
        await made;
        if (kind == "timeout")
        {
            app.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var reply = await creation;

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var room = (string)reply.Json!["name"]!;
        Assert.Equal([room], await app.Simulator.RoomsAsync());
        Assert.Equal(1, await app.Simulator.CreationsAsync(room));
        await app.ShowsAsync(room, "created");
    }

    /// <summary>A read is tried four times in a call, but after a redirect to the sign-in page only once.</summary>
    [Theory]
    [InlineData("\"kind\": \"error\", \"status\": 429, \"count\": 4")]
    [InlineData("\"kind\": \"error\", \"status\": 429, \"retry_after\": 90, \"count\": 1")]
    [InlineData(Down + ", \"count\": 4")]
    [InlineData("\"kind\": \"drop_connection\", \"count\": 4")]
    [InlineData("\"kind\": \"login_redirect\", \"count\": 1")]
    public async Task Create_MadeButNotReadBack_AnswersWithTheOneVmr(string fault)
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.FailAsync(fault + ", \"method\": \"GET\"");

        var reply = await app.WaitOutAsync(app.PostRoomAsync());

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var room = (string)reply.Json!["name"]!;
        var vmr = await app.Simulator.FindRoomAsync(room);
        Assert.Equal(((int)vmr!["id"]!, (string?)vmr["guest_pin"]), ((int)reply.Json["id"]!, (string?)reply.Json["guest_pin"]));
        await MadeOnceAsync(app, room);
    }

    [Fact]
    public async Task Create_MadeWhileNothingCanBeRead_IsUnavailableAndGivesTheSameRoomLater()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Rooms:RepeatWindow"] = "00:10:00" });
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 429, \"retry_after\": 60, \"method\": \"GET\"");

        var refused = await app.WaitOutAsync(app.PostRoomAsync());

        refused.IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Response.Headers.RetryAfter?.Delta);
        var room = await app.OnlyRoomAsync();
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(room, await app.CreateRoomAsync());
        await MadeOnceAsync(app, room);
    }

    [Fact]
    public async Task Create_WithTheWrongPexipPassword_IsABadGateway()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Pexip:Password"] = "not-the-password" });

        var reply = await app.PostRoomAsync();

        reply.IsProblem(HttpStatusCode.BadGateway, "pexip-refused");
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Theory]
    [InlineData(Down, HttpStatusCode.ServiceUnavailable, "pexip-unavailable")]
    [InlineData("\"kind\": \"drop_connection\"", HttpStatusCode.ServiceUnavailable, "pexip-unavailable")]
    [InlineData("\"kind\": \"error\", \"status\": 429, \"retry_after\": 90", HttpStatusCode.ServiceUnavailable, "pexip-unavailable")]
    [InlineData("\"kind\": \"login_redirect\"", HttpStatusCode.BadGateway, "pexip-refused")]
    [InlineData("\"kind\": \"error\", \"status\": 418", HttpStatusCode.BadGateway, "pexip-refused")]
    public async Task Get_WhilePexipFails_SaysHow(string fault, HttpStatusCode status, string slug)
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.ShowsAsync(room, "created");
        await app.Simulator.FailAsync(fault);

        var reply = await app.SendAsync(HttpMethod.Get, $"room/{room}");

        reply.IsProblem(status, slug);
        if (fault.Contains("retry_after", StringComparison.Ordinal))
        {
            Assert.Equal(TimeSpan.FromSeconds(90), reply.Response.Headers.RetryAfter?.Delta);
        }

        Assert.Equal("created", (string?)(await app.StatusAsync(room))["state"]);
    }

    private static async Task MadeOnceAsync(MaxConfApp app, string room)
    {
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await app.ShowsAsync(room, "created");
        Assert.Equal([room], await app.Simulator.RoomsAsync());
        Assert.Equal(1, await app.Simulator.CreationsAsync(room));
    }

    private static async Task LeftNothingAsync(MaxConfApp app)
    {
        Assert.Empty(await app.Simulator.RoomsAsync());
        Assert.Empty(await app.RunningInstancesAsync());
    }

    private static void AssertFailing(JsonNode status, DateTimeOffset now, int attempts)
    {
        Assert.Equal("deleting", (string?)status["state"]);
        Assert.Equal(attempts, (int)status["failed_attempts"]!);
        Assert.InRange((DateTimeOffset)status["next_attempt"]!, now.AddSeconds(5), now.AddMinutes(5));
        Assert.Equal("unavailable", (string?)status["last_error"]!["kind"]);
        Assert.NotEmpty((string)status["last_error"]!["message"]!);
        Assert.Equal(now, (DateTimeOffset)status["last_error"]!["at"]!);
    }
}
