using System.Net;

namespace MaxConf.Tests.Functions.App;

/// <summary>An explicit deletion wins at once, in every state.</summary>
public class DeletionTests
{
    /// <summary>Makes every room persistent: all names made begin with one of these.</summary>
    internal static readonly Dictionary<string, string?> Persistent = new()
    {
        ["Rooms:PersistentPrefixes:0"] = "M",
        ["Rooms:PersistentPrefixes:1"] = "N",
        ["Rooms:PersistentPrefixes:2"] = "O",
    };

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Delete_OfACreatedRoom_DeletesIt()
    {
        await using var app = await MaxConfApp.StartAsync();
        await DeletesAsync(app, await app.CreateRoomAsync());
    }

    [Fact]
    public async Task Delete_OfAnActiveRoom_DeletesItThoughPeopleMeet()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.ShowsAsync(room, "active");

        await DeletesAsync(app, room);
    }

    [Fact]
    public async Task Delete_OfAnEndedRoom_DeletesItThoughPersistent()
    {
        await using var app = await MaxConfApp.StartAsync(Persistent);
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        var status = await app.ShowsAsync(room, "ended");
        Assert.True((bool)status["persistent"]!);
        Assert.Null(status["deletion_due"]);

        await DeletesAsync(app, room);
    }

    [Fact]
    public async Task Delete_OfAScheduledRoom_DeletesItAtOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.ShowsAsync(room, "scheduled_for_deletion");

        await DeletesAsync(app, room);
        await app.AdvanceAsync(Grace);
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Delete_OfADeletingRoom_TriesAgainAtOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleting");

        await app.Simulator.RecoverAsync();
        await DeletesAsync(app, room);
    }

    [Fact]
    public async Task Delete_AfterFailuresAndSlow_AnswersWhatComesOfThisOne()
    {
        var (second, slow) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4.3));
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.DeleteRoomAsync(room)).Status);
        await app.AdvanceAsync(second);
        await app.Simulator.RecoverAsync();
        await SlowDownAsync(app, "DELETE", slow);
        app.Clock.ForgetWaits();

        var deletion = app.DeleteRoomAsync(room);
        await Task.WhenAll(app.Clock.WaitBegunAsync(second), app.Clock.WaitBegunAsync(slow));
        app.Clock.Advance(second);
        await Task.WhenAny(deletion, app.Clock.WaitBegunAsync(second));
        app.Clock.Advance(slow);

        Assert.Equal(HttpStatusCode.NoContent, (await deletion).Status);
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Delete_OfARoomInTheMaking_AnswersOnceTheVmrIsGone()
    {
        var (slowPost, slowDelete) = (TimeSpan.FromSeconds(4.2), TimeSpan.FromSeconds(4.3));
        await using var app = await MaxConfApp.StartAsync();
        await SlowDownAsync(app, "POST", slowPost);
        await SlowDownAsync(app, "DELETE", slowDelete);
        var creation = app.PostRoomAsync();
        await app.Clock.WaitBegunAsync(slowPost);
        var room = await app.OnlyRoomAsync();

        var deletion = app.DeleteRoomAsync(room);
        await app.Engine.HearsAsync(room, "Deletion");
        app.Clock.Advance(slowPost);
        Assert.Equal(HttpStatusCode.OK, (await creation).Status);
        await app.Clock.WaitBegunAsync(slowDelete);
        Assert.NotNull(await app.Simulator.FindRoomAsync(room));
        Assert.False(deletion.IsCompleted);
        app.Clock.Advance(slowDelete);

        Assert.Equal(HttpStatusCode.NoContent, (await deletion).Status);
        Assert.Empty(await app.Simulator.RoomsAsync());
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Delete_OfNoRoom_IsNotFound()
    {
        await using var app = await MaxConfApp.StartAsync();

        (await app.DeleteRoomAsync("nobody-knows-it")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Delete_OfADeletedRoom_IsNotFound()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await DeletesAsync(app, room);

        (await app.DeleteRoomAsync(room)).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Delete_TwiceAtOnce_DeletesOnce()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();

        var replies = await app.WaitOutAsync(Task.WhenAll(app.DeleteRoomAsync(room), app.DeleteRoomAsync(room)));

        Assert.Contains(HttpStatusCode.NoContent, replies.Select(reply => reply.Status));
        Assert.All(replies, reply => Assert.True(reply.Status is HttpStatusCode.NoContent or HttpStatusCode.NotFound, $"{reply}"));
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Theory]
    [InlineData("made-by-hand")]
    [InlineData("test_persistent")]
    public async Task Delete_OfAnOrphan_AdoptsAndDeletesIt(string room)
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.Simulator.CreateRoomAsync(room);

        await DeletesAsync(app, room);
    }

    [Fact]
    public async Task Delete_OfAVmrThatVanished_IsNotFoundAndEndsTheRoom()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.ControlAsync($"rooms/{room}/forget");

        (await app.DeleteRoomAsync(room)).IsProblem(HttpStatusCode.NotFound, "room-not-found");

        await app.ShowsAsync(room, "deleted");
        Assert.Equal("Completed", (string?)(await app.InstanceAsync(room))["runtimeStatus"]);
    }

    [Fact]
    public async Task Grace_ElapsedForAVmrThatVanished_EndsTheRoom()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        await app.SettleAsync();
        await app.Simulator.ControlAsync($"rooms/{room}/forget");

        await app.AdvanceAsync(Grace);

        Assert.Null((await app.ShowsAsync(room, "deleted"))["last_error"]);
        Assert.Equal(0, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Delete_WhilePexipIsDown_IsUnavailableAndHappensLater()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.ShowsAsync(room, "active");
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"duration_seconds\": 3600");

        var reply = await app.DeleteRoomAsync(room);

        reply.IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        Assert.True(reply.Response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        await app.SettleAsync();
        Assert.Equal(1, (int)(await app.ShowsAsync(room, "deleting"))["failed_attempts"]!);
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        await app.ShowsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    private static async Task DeletesAsync(MaxConfApp app, string room)
    {
        var reply = await app.DeleteRoomAsync(room);

        Assert.True(reply.Status == HttpStatusCode.NoContent, $"{reply}");
        Assert.Null(await app.Simulator.FindRoomAsync(room));
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
        await app.ShowsAsync(room, "deleted");
        Assert.Equal("Completed", (string?)(await app.InstanceAsync(room))["runtimeStatus"]);
    }

    private static Task SlowDownAsync(MaxConfApp app, string method, TimeSpan delay) => app.Simulator.FailAsync(
        $"\"kind\": \"slow\", \"method\": \"{method}\", \"milliseconds\": {delay.TotalMilliseconds}, \"count\": 1");
}
