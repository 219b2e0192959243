using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>What becomes of changes, and of all else, while Pexip fails.</summary>
public class ChangeOutageTests
{
    private const string Down = "\"kind\": \"error\", \"status\": 503, \"path\": \"/api/admin/configuration/v1/conference/\"";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_WhilePexipIsDown_IsMadeOnceItIsBack(bool restarts)
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync(Down);

        (await app.PatchAsync(room, """{"pin": "135790", "description": "late"}""")).IsAccepted();

        var status = await app.RestsAsync(room, "created");
        Assert.Equal(1, (int)status["pending_changes"]!);
        Assert.Equal(("failed", "unavailable"), ((string?)status["last_change"]!["outcome"], (string?)status["last_change"]!["kind"]));
        Assert.Null(status["last_error"]);
        if (restarts)
        {
            await app.StopAsync();
            await app.StartAsync();
        }

        await app.AdvanceAsync(Hour);
        Assert.Equal(1, (int)(await app.StatusAsync(room))["pending_changes"]!);
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        var vmr = await app.VmrAsync(room);
        Assert.Equal(("135790", "late"), ((string?)vmr["pin"], (string?)vmr["description"]));
        status = await app.RestsAsync(room, "created");
        Assert.Equal("done", (string?)status["last_change"]!["outcome"]);
        Assert.Null(status["pending_changes"]);
    }

    [Fact]
    public async Task Changes_WhilePexipIsDown_AreMadeInTheirOrderAndOneThatIsRefusedHoldsUpNone()
    {
        await using var app = await MaxConfApp.StartAsync(simulate: options => options.MinPinLength = 6);
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync(Down);

        foreach (var change in new[]
        {
            """{"description": "first", "sync_tag": "first"}""",
            """{"pin": "", "allow_guests": false}""",
            """{"allow_guests": true}""", // not without a PIN
            """{"pin": "1234"}""", // too short for the platform
            """{"description": "last"}""",
        })
        {
            (await app.WaitOutAsync(app.PatchAsync(room, change))).IsAccepted();
        }

        Assert.Equal(5, (int)(await app.RestsAsync(room, "created"))["pending_changes"]!);
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        var vmr = await app.VmrAsync(room);
        Assert.Equal(("last", "first"), ((string?)vmr["description"], (string?)vmr["sync_tag"]));
        Assert.Equal(("", false), ((string?)vmr["pin"], (bool)vmr["allow_guests"]!));
        Assert.Null((await app.RestsAsync(room, "created"))["pending_changes"]);
    }

    [Fact]
    public async Task Change_ThatWaits_HoldsUpNeitherMeetingsNorTheEnd()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync(Down + ", \"method\": \"PATCH\"");
        (await app.PatchAsync(room, """{"description": "never"}""")).IsAccepted();

        await app.Simulator.JoinAsync(room, "Citizen");
        await app.RestsAsync(room, "active");
        await app.Simulator.LeaveAsync(room);
        var status = await app.RestsAsync(room, "scheduled_for_deletion");
        Assert.Equal(1, (int)status["pending_changes"]!);
        await app.AdvanceAsync((DateTimeOffset)status["deletion_due"]! - app.Now);

        Assert.Null((await app.RestsAsync(room, "deleted"))["pending_changes"]);
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Change_PexipSlow_IsAcceptedAfterAWhileAndMade()
    {
        var slow = TimeSpan.FromSeconds(7.5);
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.SlowDownAsync(slow);
        app.Clock.ForgetWaits();

        var change = app.PatchAsync(room, """{"description": "slowly"}""");
        await app.Clock.WaitBegunAsync(slow);
        for (var second = 0; second < 5; second++)
        {
            await app.Clock.WaitBegunAsync(TimeSpan.FromSeconds(1));
            Assert.False(change.IsCompleted);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await change).IsAccepted();
        Assert.Equal("", (string?)(await app.VmrAsync(room))["description"]);
        app.Clock.Advance(TimeSpan.FromSeconds(2.5));
        await app.SettleAsync();
        Assert.Equal("slowly", (string?)(await app.VmrAsync(room))["description"]);
    }

    [Fact]
    public async Task Change_MadeButNotAnswered_IsMadeAgainWithoutHarm()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync("\"kind\": \"created_but_500\", \"method\": \"PATCH\", \"count\": 1");

        (await app.PatchAsync(room, """{"tag": "again", "pin": "135790"}""")).IsAccepted();
        await app.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(2, await app.PatchesAsync());
        Assert.Equal("again", (string?)(await app.VmrAsync(room))["tag"]);
        Assert.Equal("done", (string?)(await app.RestsAsync(room, "created"))["last_change"]!["outcome"]);
    }

    [Fact]
    public async Task Change_OfAnOrphanWhilePexipIsDown_IsUnavailable()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.CreateRoomAsync("made-by-hand");
        await app.Simulator.FailAsync(Down);

        var reply = await app.PatchAsync("made-by-hand", """{"description": "x"}""");

        reply.IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        Assert.Empty(await app.RunningInstancesAsync());
    }

    [Fact]
    public async Task Changes_TooManyThatWait_AreUnavailable()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync(Down + ", \"method\": \"PATCH\"");
        for (var number = 1; number <= 20; number++)
        {
            (await app.WaitOutAsync(app.PatchAsync(room, $$"""{"participant_limit": {{number}}}"""))).IsAccepted();
        }

        (await app.PatchAsync(room, """{"participant_limit": 21}""")).IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");

        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(20, (int)(await app.VmrAsync(room))["participant_limit"]!);
        (await app.PatchAsync(room, """{"participant_limit": 22}""")).IsAccepted();
    }

    [Fact]
    public async Task Change_OfARoomThatIsBeingDeleted_IsNotFound()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync(Down);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.DeleteRoomAsync(room)).Status);
        await app.RestsAsync(room, "deleting");

        (await app.PatchAsync(room, """{"description": "x"}""")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }
}
