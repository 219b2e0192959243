using System.Text.Json.Nodes;
using CsCheck;
using static MaxConf.Tests.Simulator.EventSinks.EventTests;

namespace MaxConf.Tests.Simulator.EventSinks;

/// <summary>Whatever people do and however posts fail, the events add up to what is live.</summary>
public sealed class LiveViewTests
{
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
        (1, Gen.OneOf("error", "created_but_500").Select(kind => Order(
            "faults", new() { ["target"] = "event_sink", ["kind"] = kind, ["count"] = 1 }))),
        (2, Gen.Int[1, 70].Select(seconds => new Step($"wait {seconds}", async simulator =>
        {
            await simulator.FlushAsync();
            simulator.Time.Advance(TimeSpan.FromSeconds(seconds));
        }))));

    [Fact]
    public async Task Events_OfAnyHistory_AddUpToWhatIsLive() => await AnyStep.Array[1, 40].SampleAsync(
        async steps =>
        {
            await using var receiver = await EventReceiver.StartAsync();
            await using var simulator = await StartWithSinkAsync(receiver, version: 2);
            var room = await simulator.CreateRoomAsync("a");
            await simulator.CreateAsync(
                RunningSimulator.Configuration + "automatic_participant/",
                $$"""{"alias": "sip:x@example.com", "conference": ["{{room}}"]}""");
            await simulator.CreateRoomAsync("b");
            foreach (var step in steps)
            {
                await step.RunAsync(simulator);
            }

            await DeliverAllAsync(simulator);

            var (shards, legs) = Fold(receiver.Posts);
            var live = (await simulator.GetAsync("/simulator/rooms")).AsArray();
            var liveShards = live.SelectMany(item => item!["nodes"]!.AsArray().Select(node => ((string)node!, (string)item["name"]!)));
            var liveLegs = live.SelectMany(item => item!["participants"]!.AsArray())
                .Select(leg => ((string)leg!["node"]!, (string)leg["id"]!));
            Assert.Equal(liveShards.Order(), shards.Order());
            Assert.Equal(liveLegs.Order(), legs.Order());
        },
        iter: 30,
        threads: 1,
        print: steps => string.Join(", ", steps.Select(step => step.Name)));

    private static Step Order(string order, JsonObject body) => new(
        $"{order} {body.ToJsonString()}",
        simulator => simulator.SendAsync(HttpMethod.Post, $"/simulator/{order}", body.ToJsonString()));

    private static Step Command(string command, JsonObject body) => new(
        $"{command} {body.ToJsonString()}",
        simulator => simulator.SendAsync(HttpMethod.Post, $"/api/admin/command/v1/{command}/", body.ToJsonString()));

    /// <summary>A command about a room's conference, or about who has been in it for longest; nothing if nobody is.</summary>
    private static Step OnFirst(string what, string command, string room, JsonObject body) => new(
        $"{what}/{command} {room} {body.ToJsonString()}",
        async simulator =>
        {
            var filter = what == "conference" ? "name" : "conference";
            if ((await simulator.ListAsync($"/api/admin/status/v1/{what}/?{filter}={room}")).FirstOrDefault() is { } row)
            {
                var filled = (JsonObject)body.DeepClone();
                filled[$"{what}_id"] = (string?)row["id"];
                await Command($"{what}/{command}", filled).RunAsync(simulator);
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
    private static (HashSet<(string Node, string Room)> Shards, HashSet<(string Node, string Leg)> Legs) Fold(IReadOnlyList<JsonNode> posts)
    {
        var (shards, legs) = (new HashSet<(string, string)>(), new HashSet<(string, string)>());
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
        string name, string node, JsonNode data, HashSet<(string, string)> shards, HashSet<(string, string)> legs) => name switch
        {
            "conference_started" => shards.Add((node, (string)data["name"]!)),
            "conference_updated" => shards.Contains((node, (string)data["name"]!)),
            "conference_ended" => shards.Remove((node, (string)data["name"]!)),
            "participant_connected" => shards.Contains((node, (string)data["conference"]!)) && legs.Add((node, (string)data["uuid"]!)),
            "participant_updated" or "participant_media_streams_destroyed" => legs.Contains((node, (string)data["uuid"]!)),
            "participant_disconnected" => legs.Remove((node, (string)data["uuid"]!)),
            _ => name == "eventsink_started",
        };

    private sealed record Step(string Name, Func<RunningSimulator, Task> RunAsync);
}
