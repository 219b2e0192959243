using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using MaxConf.Functions.Bulk;
using MaxConf.Functions.Bulk.Creation;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Tests.Functions.Randomness;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Bulk;

public sealed class CreationReaderTests
{
    private static readonly SecretBox Secrets = new(new EphemeralDataProtectionProvider());

    private static readonly string Session = Convert.ToHexStringLower(Encoding.UTF8.GetBytes("MTIz"));

    private static readonly Gen<string> Names = Gen.String[Gen.Char["abc_- é\"\\/"], 0, 4];

    private static readonly Gen<JsonNode?> Values = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(JsonNode? (value) => value),
        Gen.Int[-2, 12].Select(JsonNode? (value) => value),
        Names.Select(JsonNode? (value) => value),
        Gen.OneOf("123456", "12", "1234#", "video", "x\0").Select(JsonNode? (value) => value));

    private static readonly Gen<JsonNode?> Objects = Gen.Dictionary(
            Gen.OneOf("name", "name_prefix", "tag", "uuiData", "pin", "guest_pin", "allow_guests", "call_type", "participant_limit", "zz"),
            Values)[0, 5]
        .Select(JsonNode? (members) => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))));

    [Theory]
    [InlineData("""{"count": 0}""", "count")]
    [InlineData("""{"count": 11}""", "count")]
    [InlineData("""{"count": 1.5}""", "count")]
    [InlineData("""{"count": "1"}""", "count")]
    [InlineData("""{"count": null}""", "count")]
    [InlineData("""{"count": 99999999999}""", "count")]
    [InlineData("""{}""", "count")]
    [InlineData("""{"template": {}}""", "count")]
    [InlineData("""{"count": 1, "rooms": []}""", "count")]
    [InlineData("""{"count": 1, "rooms": [{}]}""", "count")]
    [InlineData("""{"rooms": []}""", "rooms")]
    [InlineData("""{"rooms": {}}""", "rooms")]
    [InlineData("""{"rooms": [{},{},{},{},{},{},{},{},{},{},{}]}""", "rooms")]
    [InlineData("""{"rooms": [{}], "template": {}}""", "template")]
    [InlineData("""{"count": 1, "template": []}""", "template")]
    [InlineData("""{"count": 1, "template": null}""", "template")]
    [InlineData("""{"count": 1, "Count": 1}""", "Count")]
    [InlineData("""{"count": 1, "template": {"name": "x"}}""", "template.name")]
    [InlineData("""{"count": 1, "template": {"name_prefix": ""}}""", "template.name_prefix")]
    [InlineData("""{"count": 1, "template": {"name_prefix": "a/b"}}""", "template.name_prefix")]
    [InlineData("""{"count": 1, "template": {"name_prefix": "{233}"}}""", "template.name_prefix")]
    [InlineData("""{"count": 1, "template": {"name_prefix": 7}}""", "template.name_prefix")]
    [InlineData("""{"count": 1, "template": {"tag": "{251}"}}""", "template.tag")]
    [InlineData("""{"count": 1, "template": {"tag": 7}}""", "template.tag")]
    [InlineData("""{"count": 1, "template": {"tag": null}}""", "template.tag")]
    [InlineData("""{"count": 1, "template": {"uuiData": "7"}}""", "template.uuiData")]
    [InlineData("""{"count": 1, "template": {"uuiData": null}}""", "template.uuiData")]
    [InlineData("""{"count": 1, "template": {"pin": "12"}}""", "template.pin")]
    [InlineData("""{"count": 1, "template": {"id": 7}}""", "template.id")]
    [InlineData("""{"count": 1, "template": {"aliases": []}}""", "template.aliases")]
    [InlineData("""{"count": 1, "template": {"colour": "red"}}""", "template.colour")]
    [InlineData("""{"rooms": [7]}""", "rooms[0]")]
    [InlineData("""{"rooms": [{}, {"name": ""}]}""", "rooms[1].name")]
    [InlineData("""{"rooms": [{}, {"name": null}]}""", "rooms[1].name")]
    [InlineData("""{"rooms": [{"name": "{251}"}]}""", "rooms[0].name")]
    [InlineData("""{"rooms": [{"name_prefix": "x"}]}""", "rooms[0].name_prefix")]
    [InlineData("""{"rooms": [{"name": "a"}, {"name": "b"}, {"name": "a"}]}""", "rooms[2].name")]
    public void Read_Fault_IsNamedByItsPlace(string body, string place)
    {
        var (_, faults) = Read(body
            .Replace("{233}", new string('a', 233), StringComparison.Ordinal)
            .Replace("{251}", new string('a', 251), StringComparison.Ordinal));

        Assert.Equal(place, Assert.Single(faults.Told).Key);
    }

    [Fact]
    public void Read_TagBesideASession_IsAFault() => Assert.Equal(
        "rooms[0].uuiData",
        Assert.Single(Read($$"""{"rooms": [{"uuiData": "{{Session}}", "tag": "x"}]}""").Faults.Told).Key);

    [Fact]
    public void Read_ManyFaults_TellsAHundredAndThatThereAreMore()
    {
        var rooms = string.Join(',', Enumerable.Repeat("""{"pin": "1", "guest_pin": "2"}""", 200));
        var (_, faults) = Read($$"""{"rooms": [{{rooms}}]}""", maxRooms: 1000);

        Assert.Equal(OrderFaults.MaxTold + 1, faults.Told.Count);
        Assert.Contains("more", faults.Told);
        Assert.Contains("rooms[49].guest_pin", faults.Told);
    }

    [Fact]
    public void Read_Fault_QuotesNoValue()
    {
        var (_, faults) = Read("""{"rooms": [{"pin": "31415x", "guest_pin": "27182x", "tag": 16180}]}""");

        var told = string.Join('\n', faults.Told.Select(fault => $"{fault.Key} {string.Join(' ', fault.Value)}"));
        Assert.All(["31415", "27182", "16180"], value => Assert.DoesNotContain(value, told, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Count_DrawsSoManyNamesAndSealsTheTemplateOnce()
    {
        var (plan, faults) = Read("""{"count": 10, "template": {"name_prefix": "vkiosk_", "tag": "t", "pin": "123456"}}""");

        Assert.False(faults.Any);
        Assert.Equal(10, plan.Rooms.Select(room => room.Name).Distinct().Count());
        Assert.All(plan.Rooms, room => Assert.True(room is { IsDrawn: true, Tag: null, Specification: null }));
        Assert.All(plan.Rooms, room => Assert.Matches("^vkiosk_[A-Za-z0-9_-]{18}$", room.Name!));
        Assert.Equal(("vkiosk_", "t"), (plan.NamePrefix, plan.Tag));
        Assert.Equal("""{"pin":"123456"}""", Secrets.Open(plan.Specification!));
    }

    [Fact]
    public void Read_Rooms_HaveEachTheirOwn()
    {
        var (plan, faults) = Read(
            $$"""{"rooms": [{"name": "a", "tag": "t", "call_type": "audio"}, {"uuiData": "{{Session}}"}, {"tag": ""}]}""");

        Assert.False(faults.Any);
        Assert.Equal([0, 1, 2], plan.Rooms.Select(room => room.Index));
        Assert.Equal(("a", false, "t"), (plan.Rooms[0].Name, plan.Rooms[0].IsDrawn, plan.Rooms[0].Tag));
        Assert.Equal("""{"call_type":"audio"}""", Secrets.Open(plan.Rooms[0].Specification!));
        Assert.Equal("https://id.gov.bc.ca/idcheck/protected/video/MTIz", plan.Rooms[1].Tag);
        Assert.True(plan.Rooms[2] is { IsDrawn: true, Tag: null, Specification: null });
    }

    [Fact]
    public void Read_DrawingTheSameName_DrawsAgain()
    {
        var random = ScriptedRandomSource.Of(123456, 765432, 123456, 765432, 111111, 222222);
        var (plan, _) = Read("""{"count": 2}""", random: random);

        Assert.Equal(2, plan.Rooms.Select(room => room.Name).Distinct().Count());
    }

    [Fact]
    public void Read_AnyRooms_IsAPlanOfAllOrFaultsThatPointAtOne() => Objects.Array[0, 12].Sample(rooms =>
    {
        var body = new JsonObject { ["rooms"] = new JsonArray([.. rooms.Select(room => room!.DeepClone())]) };
        var (plan, faults) = Read(body.ToJsonString());
        if (faults.Any)
        {
            Assert.All(faults.Told.Keys, place => Assert.True(place == "rooms" || place.StartsWith("rooms[", StringComparison.Ordinal)));
            return;
        }

        Assert.Equal(rooms.Length, plan.Rooms.Length);
        Assert.Equal(rooms.Length, plan.Rooms.Select(room => room.Name).Distinct().Count());
        foreach (var (given, read) in rooms.Zip(plan.Rooms))
        {
            Assert.Equal((string?)given!["name"], read.IsDrawn ? null : read.Name);
            Assert.Equal((string?)given["tag"] is { Length: > 0 } tag ? tag : null, read.Tag);
            Assert.True(RoomName.TryParse(read.Name, out _));
            var sealedFields = read.Specification is null ? new JsonObject() : JsonNode.Parse(Secrets.Open(read.Specification)!)!.AsObject();
            Assert.Equal(
                given.AsObject().Select(field => field.Key).Except(["name", "tag"]).Order(), sealedFields.Select(field => field.Key).Order());
        }
    });

    [Fact]
    public void Read_AnyObject_NeverThrows() => Gen.Dictionary(
            Gen.OneOf("count", "rooms", "template", "other"), Gen.OneOf(Values, Objects))[0, 4]
        .Sample(members =>
        {
            var body = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
            var (plan, faults) = Read(body.ToJsonString());
            Assert.True(faults.Any || plan.Rooms.Length > 0);
        });

    private static (CreationPlan Plan, OrderFaults Faults) Read(string body, int maxRooms = 10, ScriptedRandomSource? random = null)
    {
        var uuiData = new UuiDataOptions();
        uuiData.Prefixes.Add(UuiDataOptions.DefaultPrefix);
        var reader = new CreationReader(
            new UuiDataDecoder(Options.Create(uuiData)),
            Secrets,
            random ?? ScriptedRandomSource.Seeded(1),
            Options.Create(new BulkOptions { MaxRooms = maxRooms }));
        var faults = new OrderFaults();
        return (reader.Read(JsonElement.Parse(body), faults), faults);
    }
}
