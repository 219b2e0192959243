using System.Text.Json.Nodes;
using CsCheck;
using static MaxConf.Tests.Simulator.EventSinks.EventTests;

namespace MaxConf.Tests.Simulator.EventSinks;

/// <summary>
/// Whatever people do and however posts fail, three views agree: what status lists, what the events posted to event sinks add up to, and
/// the roster of who reads the client API's events.
/// </summary>
public sealed class LiveViewTests
{
    private const string Participants = "/api/admin/status/v1/participant/?";

    private static readonly Gen<string> Node = Gen.OneOf("10.44.0.11", "10.44.0.12");
    private static readonly Gen<string> Room = Gen.OneOf("a", "b");
    private static readonly Gen<string> Person = Gen.OneOf("Ann", "Bob", "Cid");

    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (6, Gen.Select(Room, Person, Node, Gen.OneOf("host", "guest"), (room, person, node, role) => Order(
            $"rooms/{room}/join", new() { ["display_name"] = person, ["node"] = node, ["role"] = role }))),
        (6, Gen.Select(Gen.OneOf("leave", "drop", "rejoin"), Room, Person, (what, room, person) => Order(
            $"rooms/{room}/{what}", new() { ["display_name"] = person }))),
        (1, Room.Select(room => Order($"rooms/{room}/end", []))),
        (2, Gen.Select(Room, Gen.OneOf("bob", "busy", "noanswer"), Node, Gen.OneOf("chair", "guest"), (room, who, node, role) => Command(
            "participant/dial",
            new() { ["conference_alias"] = room, ["destination"] = $"{who}@example.com", ["node"] = node, ["role"] = role }))),
        (2, Gen.Select(Room, Room, (from, to) => OnFirst(
            "participant", "transfer", from, new() { ["conference_alias"] = to }))),
        (2, Gen.Select(Room, Gen.OneOf("chair", "guest"), (room, role) => OnFirst("participant", "role", room, new() { ["role"] = role }))),
        (2, Gen.Select(Room, Gen.OneOf("lock", "unlock", "mute_guests"), (room, what) => OnFirst("conference", what, room, []))),
        (3, Gen.Select(Room, Gen.Int[0, 1], (room, node) => new Step($"watch {room} {node}", async scene =>
            scene.Watchers.Add(await Watcher.JoinAsync(scene.Simulator, room, node))))),
        (2, Room.Select(room => new Step($"call {room}", scene => scene.EachAsync(room, watcher => watcher.CallAsync())))),
        (2, Gen.Select(Room, Gen.OneOf("muteguests", "clearallbuzz", "release_token"), (room, what) => new Step(
            $"{what} {room}", scene => scene.EachAsync(room, watcher => watcher.AskAsync(what))))),
        (1, Gen.OneOf("error", "created_but_500").Select(kind => Order(
            "faults", new() { ["target"] = "event_sink", ["kind"] = kind, ["count"] = 1 }))),
        (2, Gen.Int[1, 70].Select(seconds => new Step($"wait {seconds}", async scene =>
        {
            await scene.Simulator.FlushAsync();
            scene.Simulator.Time.Advance(TimeSpan.FromSeconds(seconds));
        }))));

    private int _rostersRead;

    [Fact]
    public async Task Events_OfAnyHistory_AddUpToWhatIsLive()
    {
        await AnyStep.Array[1, 40].SampleAsync(
            LiveAsync, iter: 30, threads: 1, print: steps => string.Join(", ", steps.Select(step => step.Name)));
        Assert.NotEqual(0, _rostersRead);
    }

    private async Task LiveAsync(Step[] steps)
    {
        await using var receiver = await EventReceiver.StartAsync();
        await using var simulator = await StartWithSinkAsync(
            receiver, version: 2, configure: options => options.ClientTokenLifetime = TimeSpan.FromMinutes(10));
        await using var scene = new LiveScene(simulator);
        var room = await simulator.CreateRoomAsync("a");
        await simulator.CreateAsync(
            RunningSimulator.Configuration + "automatic_participant/",
            $$"""{"alias": "sip:x@example.com", "conference": ["{{room}}"]}""");
        await simulator.CreateRoomAsync("b");
        foreach (var step in steps)
        {
            await step.RunAsync(scene);
        }

        await DeliverAllAsync(simulator);
        var watchers = await ListenToTheEndAsync(scene);

        var (shards, legs) = Fold(receiver.Posts);
        var live = (await simulator.GetAsync("/simulator/rooms")).AsArray();
        var liveShards = live.SelectMany(item => item!["nodes"]!.AsArray().Select(node => ((string)node!, (string)item["name"]!)));
        var liveLegs = (await simulator.ListAsync(Participants + "limit=0")).Select(leg => (
            (string)leg!["media_node"]!, RosterEntry.Of(leg, "id")));
        Assert.Equal(liveShards.Order(), shards.Order());
        Assert.Equal(liveLegs.OrderBy(leg => leg.Item2.Id), legs.Select(leg => (leg.Key.Node, leg.Value)).OrderBy(leg => leg.Value.Id));
        foreach (var watcher in watchers)
        {
            var listed = (await simulator.ListAsync($"{Participants}limit=0&conference={watcher.Room}"))
                .Select(leg => RosterEntry.Of(leg!, "id"));
            var roster = await watcher.ReadToMessageAsync();
            Assert.Equal(listed.OrderBy(entry => entry.Id), roster.OrderBy(entry => entry.Id));
            _rostersRead++;
        }
    }

    /// <summary>
    /// Somebody comes last into each room that is watched, and says so: by that those who watch know that they have read all.
    /// </summary>
    /// <returns>Those who are still in.</returns>
    private static async Task<IReadOnlyList<Watcher>> ListenToTheEndAsync(LiveScene scene)
    {
        var ids = (await scene.Simulator.ListAsync(Participants + "limit=0")).Select(leg => (string)leg!["id"]!).ToHashSet();
        var watchers = scene.Watchers.Where(watcher => ids.Contains(watcher.Id)).ToList();
        foreach (var room in watchers.Select(watcher => watcher.Room).Distinct())
        {
            await scene.Simulator.JoinAsync(room, "Last");
            await scene.Simulator.ControlAsync($"rooms/{room}/say", """{"display_name": "Last", "text": "That is all."}""");
        }

        await scene.Simulator.FlushAsync();
        return watchers;
    }

    private static Step Order(string order, JsonObject body) => new(
        $"{order} {body.ToJsonString()}",
        scene => scene.Simulator.SendAsync(HttpMethod.Post, $"/simulator/{order}", body.ToJsonString()));

    private static Step Command(string command, JsonObject body) => new(
        $"{command} {body.ToJsonString()}",
        scene => scene.Simulator.SendAsync(HttpMethod.Post, $"/api/admin/command/v1/{command}/", body.ToJsonString()));

    /// <summary>A command about a room's conference, or about who has been in it for longest; nothing if nobody is.</summary>
    private static Step OnFirst(string what, string command, string room, JsonObject body) => new(
        $"{what}/{command} {room} {body.ToJsonString()}",
        async scene =>
        {
            var filter = what == "conference" ? "name" : "conference";
            if ((await scene.Simulator.ListAsync($"/api/admin/status/v1/{what}/?{filter}={room}")).FirstOrDefault() is { } row)
            {
                var filled = (JsonObject)body.DeepClone();
                filled[$"{what}_id"] = (string?)row["id"];
                await Command($"{what}/{command}", filled).RunAsync(scene);
            }
        });

    private static async Task DeliverAllAsync(RunningSimulator simulator)
    {
        await simulator.FlushAsync();
        await simulator.Pexip.DeleteAsync(new Uri("/simulator/faults", UriKind.Relative));
        while ((int)(await simulator.GetAsync("/simulator/statistics"))["event_backlog"]! > 0)
        {
            simulator.Time.Advance(TimeSpan.FromMilliseconds(100));
            await simulator.FlushAsync();
        }
    }

    /// <summary>
    /// What a receiver knows: where conferences run and who is in. Each node's numbers must follow one another, repeats aside.
    /// </summary>
    private static (HashSet<(string Node, string Room)> Shards, Dictionary<(string Node, string Id), RosterEntry> Legs) Fold(
        IReadOnlyList<JsonNode> posts)
    {
        var (shards, legs) = (new HashSet<(string, string)>(), new Dictionary<(string, string), RosterEntry>());
        var last = new Dictionary<string, int>();
        foreach (var post in posts)
        {
            var (node, seq, data) = ((string)post["node"]!, (int)post["seq"]!, post["data"]!);
            if (seq == last.GetValueOrDefault(node))
            {
                continue;
            }

            Assert.Equal(last.GetValueOrDefault(node) + 1, seq);
            last[node] = seq;
            Assert.True(Apply((string)post["event"]!, node, data, shards, legs), post.ToJsonString());
        }

        return (shards, legs);
    }

    /// <summary>False if the event cannot follow what came before.</summary>
    private static bool Apply(
        string name,
        string node,
        JsonNode data,
        HashSet<(string, string)> shards,
        Dictionary<(string, string), RosterEntry> legs)
    {
        var shard = (node, (string)(data["conference"] ?? data["name"] ?? "")!);
        var leg = (node, (string)(data["uuid"] ?? "")!);
        return name switch
        {
            "conference_started" => shards.Add(shard),
            "conference_updated" => shards.Contains(shard),
            "conference_ended" => shards.Remove(shard),
            "participant_connected" => shards.Contains(shard) && legs.TryAdd(leg, RosterEntry.Of(data)),
            "participant_updated" => legs.Remove(leg) && legs.TryAdd(leg, RosterEntry.Of(data)),
            "participant_media_streams_destroyed" => legs.ContainsKey(leg),
            "participant_disconnected" => legs.Remove(leg),
            _ => name == "eventsink_started",
        };
    }

    private sealed record Step(string Name, Func<LiveScene, Task> RunAsync);
}
