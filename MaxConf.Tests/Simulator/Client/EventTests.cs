using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Events;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Client;

public sealed class EventTests
{
    private const string Pins = "\"pin\": \"1234\", \"allow_guests\": true";

    [Fact]
    public async Task Subscribe_BeginsWithTheWholePicture()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.JoinAsync("a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob");
        await using var events = await bob.SubscribeAsync();

        var received = new List<ReceivedEvent>();
        for (var count = 0; count < 7; count++)
        {
            received.Add((await events.NextAsync())!);
        }

        Assert.Equal(
            [
                "participant_sync_begin", "participant_create", "participant_create", "participant_sync_end", "conference_update", "layout",
                "stage",
            ],
            received.Select(item => item.Name));
        Assert.Equal(["Alice", "Bob"], received.Skip(1).Take(2).Select(item => (string?)item.Data!["display_name"]));
        Assert.Null(received[0].Data);
        Assert.Equal(7, received.Select(item => item.Id).Where(id => !string.IsNullOrEmpty(id)).Distinct().Count());
        Assert.Empty(received[5].Data!["participants"]!.AsArray());
        Assert.Single(received[6].Data!.AsArray());
    }

    [Fact]
    public async Task Events_ReachEverySubscriberInOneOrder()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob", node: 1);
        await using var first = await alice.FollowAsync();
        await using var second = await bob.FollowAsync();

        await alice.PostAsync("lock");
        var carol = (await simulator.JoinAsync("a", "Carol"))!;
        await bob.PostAsync($"participants/{carol["id"]}/mute");
        await bob.PostAsync($"participants/{carol["id"]}/spotlighton");
        await alice.PostAsync($"participants/{carol["id"]}/buzz");
        await bob.PostAsync($"participants/{carol["id"]}/disconnect");
        await bob.PostAsync("transform_layout", """{"transforms": {"layout": "2x2"}}""");

        string[] names =
        [
            "conference_update", "participant_create", "stage", "layout", "conference_update", "participant_update", "participant_update",
            "stage", "layout", "participant_update", "participant_delete", "stage", "layout", "layout",
        ];
        foreach (var name in names)
        {
            var (seenByAlice, seenByBob) = ((await first.NextAsync())!, (await second.NextAsync())!);
            Assert.Equal(name, seenByAlice.Name);
            Assert.Equal(seenByAlice.Data!.ToJsonString(), seenByBob.Data!.ToJsonString());
        }
    }

    [Fact]
    public async Task Guests_SeeNeitherProtocolNorUriNorVendor()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Pins);
        await using var host = await (await Participant.JoinAsync(simulator, "a", "Host", "1234")).SubscribeAsync();
        await using var guest = await (await Participant.JoinAsync(simulator, "a", "Guest", "none")).SubscribeAsync();

        var (open, veiled) = (await host.ReadToAsync("participant_create"), await guest.ReadToAsync("participant_create"));

        string[] fields = ["protocol", "uri", "vendor"];
        Assert.All(fields, field => Assert.NotEqual("", (string?)open.Data![field]));
        Assert.All(fields, field => Assert.Equal("", (string?)veiled.Data![field]));
        Assert.Equal((string?)open.Data!["uuid"], (string?)veiled.Data!["uuid"]);
    }

    [Fact]
    public async Task Message_ToAllOrToOne_ReachesThem()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob");
        var carol = await Participant.JoinAsync(simulator, "a", "Carol");
        await using var toAlice = await alice.FollowAsync();
        await using var toBob = await bob.FollowAsync();
        await using var toCarol = await carol.FollowAsync();

        await alice.PostAsync($"participants/{bob.Id}/message", """{"type": "text/plain", "payload": "psst"}""");
        await bob.PostAsync("message", """{"type": "application/json", "payload": "{}"}""");

        var direct = await toBob.ReadToAsync("message_received");
        Assert.Equal(("Alice", alice.Id), ((string?)direct.Data!["origin"], (string?)direct.Data["uuid"]));
        Assert.Equal("psst", (string?)direct.Data["payload"]);
        Assert.True((bool)direct.Data["direct"]!);
        var broadcast = await toCarol.ReadToAsync("message_received");
        Assert.Equal(("Bob", "application/json"), ((string?)broadcast.Data!["origin"], (string?)broadcast.Data["type"]));
        Assert.False((bool)broadcast.Data["direct"]!);
        Assert.Equal("Bob", (string?)(await toAlice.ReadToAsync("message_received")).Data!["origin"]);
    }

    [Fact]
    public async Task Presentation_HasAFrameForThoseWhoKnowOfIt()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Pins);
        var host = await Participant.JoinAsync(simulator, "a", "Host", "1234");
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");
        await using var events = await guest.FollowAsync();

        await host.PostAsync($"participants/{host.Id}/take_floor");

        Assert.Equal("Host", (string?)(await events.ReadToAsync("presentation_start")).Data!["presenter_name"]);
        var id = Uri.EscapeDataString((await events.ReadToAsync("presentation_frame")).Id!);
        var token = Uri.EscapeDataString(guest.Token);
        var image = await simulator.Nodes[0].GetByteArrayAsync(Participant.Path("a", $"presentation.jpeg?id={id}&token={token}"));
        Assert.Equal((0xFF, 0xD8, 0xFF, 0xD9), (image[0], image[1], image[^2], image[^1]));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.SendAsync(HttpMethod.Get, "presentation_high.jpeg?id=other")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.SendAsync(HttpMethod.Get, "presentation.jpeg")).Status);

        await using var late = await guest.FollowAsync();
        Assert.Equal("Host", (string?)(await late.ReadToAsync("presentation_start")).Data!["presenter_name"]);
        await host.PostAsync($"participants/{host.Id}/release_floor");
        Assert.Null((await events.ReadToAsync("presentation_stop")).Data);
    }

    [Fact]
    public async Task TakeFloor_GuestWhereGuestsMayNotPresent_IsDenied()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", Pins + ", \"guests_can_present\": false");
        var guest = await Participant.JoinAsync(simulator, "a", "Guest", "none");

        Assert.Equal(HttpStatusCode.Forbidden, await guest.StatusOfAsync($"participants/{guest.Id}/take_floor"));
    }

    [Fact]
    public async Task LiveCaptions_ComeToWhoWantsThem()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a", "\"live_captions_enabled\": \"yes\"");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        await using var events = await alice.FollowAsync();

        Assert.Null(await alice.PostAsync($"participants/{alice.Id}/show_live_captions"));
        await events.ReadToAsync("participant_update", data => (bool)data["show_live_captions"]!);
        simulator.Time.Advance(LiveCaptions.Pace);
        Assert.False((bool)(await events.ReadToAsync("live_captions")).Data!["is_final"]!);
        simulator.Time.Advance(LiveCaptions.Pace);
        Assert.True((bool)(await events.ReadToAsync("live_captions")).Data!["is_final"]!);

        await alice.PostAsync($"participants/{alice.Id}/hide_live_captions");
        simulator.Time.Advance(LiveCaptions.Pace * 3);
        await alice.PostAsync("release_token");
        Assert.DoesNotContain("live_captions", await events.RestAsync());
    }

    [Fact]
    public async Task LiveCaptions_NotEnabled_SaysSo()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");

        var (_, body) = await alice.SendAsync(HttpMethod.Post, $"participants/{alice.Id}/show_live_captions");

        Assert.Equal(("failure", "Live captions not available"), ((string?)body["status"], (string?)body["result"]));
    }

    [Fact]
    public async Task CutEvents_BreaksEveryStream_AndANewOneHasTheWholePicture()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        await using var events = await alice.FollowAsync();

        Assert.Equal(1, (int)(await simulator.ControlAsync("rooms/a/cut_events"))!["count"]!);

        await Assert.ThrowsAnyAsync<IOException>(events.RestAsync);
        await using var again = await alice.SubscribeAsync();
        Assert.Equal("participant_sync_begin", (await again.NextAsync())!.Name);
    }

    [Fact]
    public async Task Subscriber_WhoDoesNotRead_LosesTheConnectionAndHoldsUpNobody()
    {
        await using var simulator = await StartAsync(options => options.EventStreamCapacity = 2);
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob");
        await using var events = await bob.SubscribeAsync();

        // Far more than what connections buffer on their way.
        var message = new JsonObject { ["type"] = "text/plain", ["payload"] = new string('x', 1_000_000) }.ToJsonString();
        for (var count = 0; count < 40; count++)
        {
            await alice.PostAsync("message", message);
        }

        await Assert.ThrowsAnyAsync<IOException>(events.RestAsync);
        await bob.FollowAsync();
    }

    [Fact]
    public async Task Disconnected_ByAHost_IsToldWhy()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob");
        await using var events = await bob.FollowAsync();

        await alice.PostAsync($"participants/{bob.Id}/disconnect");

        Assert.Equal("API initiated participant disconnect", (string?)(await events.ReadToAsync("disconnect")).Data!["reason"]);
        Assert.Null(await events.NextAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await bob.StatusOfAsync("refresh_token"));
    }

    [Fact]
    public async Task Transfer_RefersTheClientWhichFollowsWithItsToken()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.CreateRoomAsync("b", Pins);
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        var bob = await Participant.JoinAsync(simulator, "a", "Bob");
        await using var events = await bob.FollowAsync();
        const string Order = """{"role": "guest", "conference_alias": "b", "pin": ""}""";

        Assert.False((bool)(await alice.PostAsync(
            $"participants/{bob.Id}/transfer", """{"role": "host", "conference_alias": "b", "pin": "9"}"""))!);
        Assert.True((bool)(await alice.PostAsync($"participants/{bob.Id}/transfer", Order))!);

        var refer = (await events.ReadToAsync("refer")).Data!;
        Assert.Equal("b", (string?)refer["alias"]);
        Assert.Empty(await events.RestAsync());
        var moved = await Participant.JoinAsync(simulator, "b", "Bob", more: $"\"token\": \"{refer["token"]}\"");
        Assert.Equal("GUEST", (string?)moved.Joined["role"]);
        var there = (await simulator.ListAsync("/api/admin/status/v1/participant/?conference=b")).Single()!;
        Assert.Equal(moved.Id, (string?)there["id"]);
    }

    [Fact]
    public async Task Transfer_ClientThatDoesNotFollow_IsGivenUp()
    {
        await using var simulator = await StartAsync();
        await simulator.CreateRoomAsync("a");
        await simulator.CreateRoomAsync("b");
        var alice = await Participant.JoinAsync(simulator, "a", "Alice");
        await alice.PostAsync($"participants/{alice.Id}/transfer", """{"role": "guest", "conference_alias": "b"}""");

        simulator.Time.Advance(TimeSpan.FromSeconds(120));

        Assert.Empty(await simulator.ListAsync("/api/admin/status/v1/participant/"));
    }
}
