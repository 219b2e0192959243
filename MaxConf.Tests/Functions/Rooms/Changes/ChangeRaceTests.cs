using System.Net;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>Changes beside deletions and the grace period: one after the other, and a deletion wins.</summary>
public class ChangeRaceTests
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4.2);

    [Fact]
    public async Task Delete_WhileOneChangeIsMadeAndAnotherWaits_GoesBeforeTheOther()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Rooms:ChangeTimeout"] = "00:01:00" });
        var room = await app.CreateRoomAsync();
        await app.SlowDownAsync(Slow);
        app.Clock.ForgetWaits();

        var first = app.PatchAsync(room, """{"description": "first"}""");
        await app.Clock.WaitBegunAsync(Slow);
        var second = app.PatchAsync(room, """{"description": "second"}""");
        await app.Engine.HearsAsync(room, RoomInbox.Change);
        var deletion = app.DeleteRoomAsync(room);
        await app.Engine.HearsAsync(room, RoomInbox.Deletion);
        Assert.NotNull(await app.Simulator.FindRoomAsync(room));
        app.Clock.Advance(Slow);

        Assert.Equal(HttpStatusCode.NoContent, (await app.WaitOutAsync(deletion)).Status);
        (await app.WaitOutAsync(first)).IsAccepted();
        (await app.WaitOutAsync(second)).IsProblem(HttpStatusCode.NotFound, "room-not-found");
        Assert.Equal(1, await app.PatchesAsync());
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Delete_WhileTheFirstOfThoseThatWaitedIsMade_GoesBeforeTheOthers()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"method\": \"PATCH\"");
        foreach (var description in new[] { "first", "second", "third" })
        {
            (await app.WaitOutAsync(app.PatchAsync(room, $$"""{"description": "{{description}}"}"""))).IsAccepted();
        }

        await app.RestsAsync(room, "created");
        await app.Simulator.RecoverAsync();
        await app.SlowDownAsync(Slow);
        var before = await app.PatchesAsync();
        app.Clock.ForgetWaits();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Clock.WaitBegunAsync(Slow);
        var deletion = app.DeleteRoomAsync(room);
        await app.Engine.HearsAsync(room, RoomInbox.Deletion);
        app.Clock.Advance(Slow);

        Assert.Equal(HttpStatusCode.NoContent, (await app.WaitOutAsync(deletion)).Status);
        Assert.Equal(before + 1, await app.PatchesAsync());
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Change_WhileTheDeletionIsUnderWay_IsNotFoundAndNeverMade()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.SlowDownAsync(Slow, "DELETE");
        app.Clock.ForgetWaits();

        var deletion = app.DeleteRoomAsync(room);
        await app.Clock.WaitBegunAsync(Slow);
        var change = await app.PatchAsync(room, """{"description": "x"}""");
        app.Clock.Advance(Slow);

        change.IsProblem(HttpStatusCode.NotFound, "room-not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await deletion).Status);
        Assert.Equal(0, await app.PatchesAsync());
    }

    [Fact]
    public async Task Delete_WhileAChangeWaitsForPexip_DropsTheChange()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");
        (await app.PatchAsync(room, """{"description": "x"}""")).IsAccepted();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.DeleteRoomAsync(room)).Status);
        Assert.Null((await app.RestsAsync(room, "deleting"))["pending_changes"]);
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        await app.RestsAsync(room, "deleted");
        Assert.Equal(0, await app.PatchesAsync());
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Change_WithinTheGrace_LeavesTheDeletionWhenItWas()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        await app.Simulator.LeaveAsync(room);
        var before = await app.RestsAsync(room, "scheduled_for_deletion");
        var due = (DateTimeOffset)before["deletion_due"]!;
        await app.AdvanceAsync(TimeSpan.FromMinutes(4));

        (await app.PatchAsync(room, """{"description": "in between"}""")).IsAccepted();

        var after = await app.RestsAsync(room, "scheduled_for_deletion");
        Assert.Equal(due, (DateTimeOffset)after["deletion_due"]!);
        Assert.Equal((string?)before["since"], (string?)after["since"]);
        Assert.Equal("in between", (string?)(await app.VmrAsync(room))["description"]);
        await app.AdvanceAsync(due - app.Now - TimeSpan.FromSeconds(1));
        await app.RestsAsync(room, "scheduled_for_deletion");
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        await app.RestsAsync(room, "deleted");
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Change_WhileAMeetingGoesOn_LeavesTheRoomActive()
    {
        await using var app = await MaxConfApp.StartAsync();
        var room = await app.CreateRoomAsync();
        await app.Simulator.JoinAsync(room, "Citizen");
        var before = await app.RestsAsync(room, "active");

        (await app.PatchAsync(room, """{"guest_pin": "135790"}""")).IsAccepted();

        var after = await app.RestsAsync(room, "active");
        Assert.Equal((string?)before["since"], (string?)after["since"]);
        Assert.Equal(1, (int)after["participants"]!);
    }
}
