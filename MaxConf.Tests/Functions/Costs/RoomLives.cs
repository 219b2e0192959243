using System.Net;
using MaxConf.Functions.Pool;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Bulk;
using MaxConf.Tests.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.Costs;

/// <summary>The lives that <c>docs/scale.md</c> reckons with.</summary>
internal static class RoomLives
{
    private static readonly string[] Everybody = ["Citizen", "Contact centre", "Agent"];
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Replication = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FiguresInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<RoomLife> All { get; } =
    [
        new(
            "a call: three join, talk for ten minutes, leave; the grace period passes",
            async app => await CallAsync(app, TimeSpan.FromMinutes(10))),
        new("the same, but all drop out and come back after a minute", RejoinAsync),
        new("the same call, for 45 minutes", async app => await CallAsync(app, TimeSpan.FromMinutes(45))),
        new(
            "the citizen alone comes, and goes",
            async app => await MeetAsync(app, await app.CreateRoomAsync(), TimeSpan.FromMinutes(3), "Citizen")),
        new("nobody comes: deleted after a day", UnusedAsync),
        new("the citizen comes; the back end deletes the room", TakeBackAsync),
        new(
            "a call with a room of the pool, and the room that takes its place",
            async app => await CallAsync(app, TimeSpan.FromMinutes(10)))
        {
            Settings = new() { ["Pool:Size"] = "1" },
            PrepareAsync = FillPoolAsync,
        },
        new("100 rooms by one order, deleted by one", OrderAsync),
        new(
            "a look of the widget, beyond `Rooms:ReadCacheLifetime`",
            async app => Assert.Equal(HttpStatusCode.OK, (await app.PollAsync(await app.OnlyRoomAsync())).Status))
        {
            PrepareAsync = app => app.CreateRoomAsync(),
        },
        new("a garbage collection, all being in order (up to 500 VMRs)", CollectAsync),
        new("a reading of the figures", ReadFiguresAsync)
        {
            Settings = new() { ["Metrics:Enabled"] = "true" },
            PrepareAsync = app => app.Clock.WaitBegunAsync(FiguresInterval),
        },
    ];

    private static async Task FillPoolAsync(MaxConfApp app)
    {
        while (true)
        {
            var changed = app.Engine.Changes.Next(RoomPool.Id.ToString());
            if ((await app.RunningInstancesAsync()).Count > 0)
            {
                break;
            }

            await changed.WaitAsync(Patience);
        }

        await app.AdvanceAsync(Replication);
    }

    private static async Task CallAsync(MaxConfApp app, TimeSpan talk) =>
        await MeetAsync(app, await app.CreateRoomAsync(), talk, Everybody);

    /// <summary>People come, one after the other, talk, go together, and stay away.</summary>
    private static async Task MeetAsync(MaxConfApp app, string room, TimeSpan talk, params string[] people)
    {
        await ComeAsync(app, room, people);
        await app.AdvanceAsync(talk);
        await GoAsync(app, room, people);
        await EndAsync(app, room);
    }

    private static async Task ComeAsync(MaxConfApp app, string room, params string[] people)
    {
        foreach (var person in people)
        {
            await app.Simulator.JoinAsync(room, person, person == "Citizen" ? "guest" : "host");
            await app.SettleAsync();
        }
    }

    private static async Task GoAsync(MaxConfApp app, string room, params string[] people)
    {
        foreach (var person in people)
        {
            await app.Simulator.LeaveAsync(room, person);
            await app.SettleAsync();
        }
    }

    private static async Task EndAsync(MaxConfApp app, string room)
    {
        await app.AdvanceAsync(Grace);
        await app.ShowsAsync(room, "deleted");
    }

    private static async Task RejoinAsync(MaxConfApp app)
    {
        var room = await app.CreateRoomAsync();
        await ComeAsync(app, room, Everybody);
        await GoAsync(app, room, Everybody);
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        await MeetAsync(app, room, TimeSpan.FromMinutes(9), Everybody);
    }

    private static async Task UnusedAsync(MaxConfApp app)
    {
        var room = await app.CreateRoomAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));
        await app.AdvanceAsync(TimeSpan.FromHours(24));
        await app.ShowsAsync(room, "deleted");
    }

    private static async Task TakeBackAsync(MaxConfApp app)
    {
        var room = await app.CreateRoomAsync();
        await ComeAsync(app, room, "Citizen");
        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteRoomAsync(room)).Status);
    }

    private static async Task OrderAsync(MaxConfApp app)
    {
        await app.EndAsync(await app.BeginAsync("""{"count": 100, "template": {"tag": "ordered"}}"""));
        await app.SettleAsync();
        var deleted = await app.DeleteRoomsAsync("?tag=ordered");
        Assert.True(deleted.Status is HttpStatusCode.NoContent or HttpStatusCode.Accepted, $"{deleted.Status}");
    }

    private static async Task CollectAsync(MaxConfApp app)
    {
        var begun = await app.SendAsync(HttpMethod.Post, "maintenance/garbage-collection");
        Assert.Equal(HttpStatusCode.Accepted, begun.Status);
    }

    private static async Task ReadFiguresAsync(MaxConfApp app)
    {
        app.Clock.ForgetWaits();
        app.Clock.Advance(FiguresInterval);

        // The timer waits for its next run when this one has ended.
        await app.Clock.WaitBegunAsync(FiguresInterval).WaitAsync(Patience);
    }
}
