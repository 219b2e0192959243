using System.Net;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Bulk;

public class DeleteRoomsTests
{
    private static readonly Dictionary<string, string?> AnswerAtOnce = new() { ["Bulk:DeletePatience"] = "0" };

    [Fact]
    public async Task Delete_InWhateverState_EndsTheRoomsAndTheirTimers()
    {
        await using var app = await MaxConfApp.StartAsync();
        var (created, active, scheduled) = (await app.CreateRoomAsync(), await app.CreateRoomAsync(), await app.CreateRoomAsync());
        await app.Simulator.JoinAsync(active, "Citizen");
        await app.Simulator.JoinAsync(scheduled, "Citizen");
        await app.Simulator.LeaveAsync(scheduled);
        await app.SettleAsync();
        await app.ShowsAsync(active, "active");
        await app.ShowsAsync(scheduled, "scheduled_for_deletion");

        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteRoomsAsync("?state=scheduled_for_deletion")).Status);
        Assert.Equal("Completed", (string?)(await app.InstanceAsync(scheduled))["runtimeStatus"]);
        Assert.Equal(2, (await app.Simulator.RoomsAsync()).Length);
        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteRoomsAsync("?all=true")).Status);

        Assert.Empty(await app.Simulator.RoomsAsync());
        Assert.Empty(await app.RunningInstancesAsync());
        await app.AdvanceAsync(TimeSpan.FromDays(2));
        foreach (var room in (string[])[created, active, scheduled])
        {
            Assert.Equal("deleted", (string?)(await app.StatusAsync(room))["state"]);
            Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
        }
    }

    [Fact]
    public async Task Delete_TakingLonger_IsAcceptedAndComesToItsEnd()
    {
        var (patience, slow) = (TimeSpan.FromSeconds(5.123), TimeSpan.FromSeconds(8.2));
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:DeletePatience"] = patience.ToString() });
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"method\": \"DELETE\", \"milliseconds\": {slow.TotalMilliseconds}, \"count\": 1");

        var deletion = app.DeleteRoomsAsync("?all=true");
        await Task.WhenAll(app.Clock.WaitBegunAsync(patience), app.Clock.WaitBegunAsync(slow));
        app.Clock.Advance(patience);
        var reply = await deletion;

        var id = reply.AcceptedId();
        Assert.Equal($"/rooms/operations/{id}", reply.Response.Headers.Location?.OriginalString);
        Assert.Equal("Running", (string?)(await app.OperationAsync(id))["status"]);
        app.Clock.Advance(slow - patience);
        var operation = await app.EndAsync(id);
        Assert.Equal("total=1 deleted=1 failing=0 failed=0 percent=100", operation.Figures());
        Assert.Equal([room], operation.RoomNames());
    }

    [Fact]
    public async Task Delete_OfWhatIsBeingDeletedAlready_EndsWithIt()
    {
        var slow = TimeSpan.FromSeconds(8.2);
        await using var app = await MaxConfApp.StartAsync(AnswerAtOnce);
        var room = await app.CreateRoomAsync();
        await app.Simulator.FailAsync($"\"kind\": \"slow\", \"method\": \"DELETE\", \"milliseconds\": {slow.TotalMilliseconds}, \"count\": 1");
        var first = (await app.DeleteRoomsAsync("?all=true")).AcceptedId();
        await app.Clock.WaitBegunAsync(slow);

        var second = (await app.DeleteRoomsAsync("?all=true")).AcceptedId();
        await app.Engine.HearsAsync(room, RoomInbox.Deletion);
        app.Clock.Advance(slow);

        Assert.Equal([room], (await app.EndAsync(first)).RoomNames());
        Assert.Equal([room], (await app.EndAsync(second)).RoomNames());
        Assert.Equal(1, await app.Simulator.DeletionsAsync(room));
    }

    [Fact]
    public async Task Delete_WhilePexipIsDown_IsPexipsFailure()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.CreateRoomAsync();
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503");

        var reply = await app.DeleteRoomsAsync("?all=true");

        reply.IsProblem(HttpStatusCode.ServiceUnavailable, "pexip-unavailable");
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Single(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Delete_PexipAwayForAWhile_AsksAgainUntilAllAreGone()
    {
        await using var app = await MaxConfApp.StartAsync(AnswerAtOnce);
        await app.EndAsync(await app.BeginAsync("""{"count": 5}"""));
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"method\": \"DELETE\", \"duration_seconds\": 60");

        var operation = await app.PassTimeAsync((await app.DeleteRoomsAsync("?all=true")).AcceptedId(), TimeSpan.FromSeconds(15));

        Assert.Equal("total=5 deleted=5 failing=0 failed=0 percent=100", operation.Figures());
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Delete_PexipStaysAway_IsToldAsFailingAndHappensLater()
    {
        await using var app = await MaxConfApp.StartAsync(AnswerAtOnce);
        await app.EndAsync(await app.BeginAsync("""{"count": 3}"""));
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 503, \"method\": \"DELETE\"");

        var operation = await app.PassTimeAsync((await app.DeleteRoomsAsync("?all=true")).AcceptedId(), TimeSpan.FromSeconds(15));

        Assert.Equal("total=3 deleted=0 failing=3 failed=0 percent=100", operation.Figures());
        Assert.All(operation["progress"]!["errors"]!.AsArray(), error => Assert.True((bool)error!["failing"]!));
        await app.Simulator.RecoverAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Empty(await app.Simulator.RoomsAsync());
    }

    [Fact]
    public async Task Delete_PexipRefuses_IsAcceptedAsFailing()
    {
        await using var app = await MaxConfApp.StartAsync();
        await app.EndAsync(await app.BeginAsync("""{"count": 2}"""));
        await app.Simulator.FailAsync("\"kind\": \"error\", \"status\": 400, \"method\": \"DELETE\", \"count\": 1");

        var operation = await app.EndAsync((await app.DeleteRoomsAsync("?all=true")).AcceptedId());

        Assert.Equal("total=2 deleted=1 failing=1 failed=0 percent=100", operation.Figures());
    }

    [Fact]
    public async Task Delete_MoreThanAreFoundAtOnce_DeletesAll()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:MaxRooms"] = "3" });
        foreach (var room in Enumerable.Range(1, 8))
        {
            await app.Simulator.CreateRoomAsync($"k{room}");
        }

        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteRoomsAsync("?prefix=k")).Status);

        Assert.Empty(await app.Simulator.RoomsAsync());
        var operation = Assert.Single((await app.SendAsync(HttpMethod.Get, "rooms/operations")).Json!.AsArray())!;
        Assert.Equal("total=8 deleted=8 failing=0 failed=0 percent=100", operation.Figures());
    }

    [Fact]
    public async Task Delete_StoppedAndStartedInTheMiddle_DeletesAllOnce()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:BatchSize"] = "10", ["Bulk:Parallelism"] = "2", ["Bulk:DeletePatience"] = "0" });
        await app.EndAsync(await app.BeginAsync("""{"count": 60}"""));
        var id = (await app.DeleteRoomsAsync("?all=true")).AcceptedId();
        await app.ShowsAsync(id, operation => (int?)operation["progress"]?["deleted"] >= 10);

        await app.StopAsync();
        Assert.NotEmpty(await app.Simulator.RoomsAsync());
        await app.StartAsync();

        Assert.Equal("total=60 deleted=60 failing=0 failed=0 percent=100", (await app.EndAsync(id)).Figures());
        var deletions = (await app.Simulator.StatisticsAsync())["conferences_deleted"]!.AsObject();
        Assert.Equal(60, deletions.Count);
        Assert.All(deletions, room => Assert.Equal(1, (int)room.Value!));
    }
}
