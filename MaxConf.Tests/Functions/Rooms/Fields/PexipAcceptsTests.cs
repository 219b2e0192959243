using System.Net;
using System.Text.Json.Nodes;
using CsCheck;
using MaxConf.Functions.Rooms.Fields;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Rooms.Fields;

/// <summary>What is found without fault here, Pexip takes: held against the simulated management node, over its wire.</summary>
public class PexipAcceptsTests
{
    private const int Participants = 3;

    private static readonly Gen<JsonNode?> Null = Gen.Const((JsonNode?)null);

    private static readonly Gen<JsonNode?> Whole = Gen.OneOf(Gen.Int[-1, 40], Gen.Int[120, 8200], Gen.Int[999_990, 1_000_010], Gen.Int)
        .Select(JsonNode? (number) => number);

    private static readonly Gen<JsonNode?> AnyText = Gen.String[Gen.Char['\0', '\uD7FF'], 0, 260].Select(JsonNode? (text) => text);

    private static readonly Gen<JsonNode?> AnyPin =
        Gen.Select(Gen.String[Gen.Char['0', '9'], 0, 21], Gen.OneOf("", "", "#", "a")).Select(JsonNode? (digits, end) => digits + end);

    private static readonly Gen<JsonObject> Changes = Gen.OneOf([.. RoomFields.Changeable.Values])
        .SelectMany(field => ValueOf(field).Select(value => KeyValuePair.Create(field.Name, value)))
        .Array[1, 8]
        .Select(fields => new JsonObject(fields.DistinctBy(field => field.Key)));

    [Fact]
    public async Task Find_NoFault_PexipTakesTheChange()
    {
        await using var pexip = await RunningSimulator.StartAsync(options => options.RateLimit = 0);
        var room = await PrepareAsync(pexip);
        var (before, accepted) = (new Admission(false, "", ""), 0);

        await Changes.SampleAsync(
            async change =>
            {
                if (FieldFaults.Find(change, before).Count > 0)
                {
                    return;
                }

                var (status, body, _) = await pexip.SendAsync(HttpMethod.Patch, room, change.ToJsonString());
                Assert.True(status == HttpStatusCode.Accepted, $"{body} for {change.ToJsonString()}");
                (before, accepted) = (before.With(change), accepted + 1);
            },
            iter: 1000,
            threads: 1);

        Assert.True(accepted > 200, $"Only {accepted} changes were without fault.");
    }

    /// <summary>A room, and what it can refer to. The platform's own shortest PIN is a setting that nobody here can know.</summary>
    private static async Task<string> PrepareAsync(RunningSimulator pexip)
    {
        await pexip.SendAsync(HttpMethod.Patch, RunningSimulator.Configuration + "global/1/", """{"min_pin_length": 4}""");
        for (var participant = 0; participant < Participants; participant++)
        {
            await pexip.CreateAsync(RunningSimulator.Configuration + "automatic_participant/", $$"""{"alias": "agent{{participant}}"}""");
        }

        return await pexip.CreateRoomAsync("room");
    }

    /// <summary>Mostly what the field allows, up to its bounds and a little beyond.</summary>
    private static Gen<JsonNode?> ValueOf(RoomField field) => field.Type switch
    {
        RoomFieldType.Flag => Gen.Bool.Select(JsonNode? (flag) => flag),
        RoomFieldType.Text => Gen.OneOf(AnyText, Null),
        RoomFieldType.Choice => Gen.OneOf(Gen.OneOf([.. field.Choices]).Select(JsonNode? (choice) => choice), AnyText, Null),
        RoomFieldType.Number => Gen.OneOf(Gen.Int[field.Minimum, field.Maximum].Select(JsonNode? (number) => number), Whole, Null),
        RoomFieldType.Pin => AnyPin,
        RoomFieldType.Reference => Gen.OneOf(PathOf(field), Null),
        _ => PathOf(field).Array[0, 4].Select(JsonNode? (paths) => new JsonArray(paths)),
    };

    private static Gen<JsonNode?> PathOf(RoomField field) => Gen.Int[1, Participants]
        .Select(JsonNode? (id) => $"/api/admin/configuration/v1/{field.Target}/{id}/");
}
