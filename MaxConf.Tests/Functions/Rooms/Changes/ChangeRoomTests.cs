using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.Rooms.Changes;

/// <summary>Changes that are made, and those that Pexip will not have, over the wire.</summary>
public sealed class ChangeRoomTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MaxConfApp App => shared.App;

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Change_OfSomeFields_IsOnPexipAndLeavesTheOthers(string method)
    {
        var room = await App.CreateRoomAsync();
        var before = await App.VmrAsync(room);

        var reply = await App.ChangeAsync(
            new(method),
            room,
            """{"description": "Née", "pin": "135790", "max_callrate_in": 512, "host_view": null, "mute_all_guests": true}""");

        reply.IsAccepted();
        var after = await App.VmrAsync(room);
        Assert.Equal("Née", (string?)after["description"]);
        Assert.Equal("135790", (string?)after["pin"]);
        Assert.Equal(512, (int)after["max_callrate_in"]!);
        Assert.Null(after["host_view"]);
        Assert.True((bool)after["mute_all_guests"]!);
        Assert.All(["id", "name", "guest_pin", "tag", "aliases", "allow_guests"], field => AssertSame(before, after, field));
        var status = await App.RestsAsync(room, "created");
        Assert.Equal("done", (string?)status["last_change"]!["outcome"]);
        Assert.Null(status["pending_changes"]);
    }

    [Fact]
    public async Task Change_OneAfterTheOther_TheLastOneHolds()
    {
        var room = await App.CreateRoomAsync();

        foreach (var description in new[] { "one", "two", "three" })
        {
            (await App.PatchAsync(room, $$"""{"description": "{{description}}"}""")).IsAccepted();
            Assert.Equal(description, (string?)(await App.VmrAsync(room))["description"]);
        }
    }

    [Fact]
    public async Task Change_ManyAtOnce_AllAreMade()
    {
        var room = await App.CreateRoomAsync();
        string[] fields = ["enable_overlay_text", "mute_all_guests", "breakout_rooms", "denoise_enabled", "softmute_enabled"];

        var replies = await App.WaitOutAsync(
            Task.WhenAll(fields.Select(field => App.PatchAsync(room, $$"""{"{{field}}": true}"""))));

        Assert.All(replies, reply => reply.IsAccepted());
        await App.SettleAsync();
        var vmr = await App.VmrAsync(room);
        Assert.All(fields, field => Assert.True((bool)vmr[field]!));
    }

    [Fact]
    public async Task Change_OfPins_IsWhatTheWidgetIsShownNext()
    {
        var room = await App.CreateRoomAsync();
        var before = await App.PollAsync(room);
        Assert.Equal((string?)(await App.VmrAsync(room))["pin"], (string?)before.Json!["pin"]);

        (await App.PatchAsync(room, """{"pin": "246802", "guest_pin": "975310#"}""")).IsAccepted();

        var after = await App.PollAsync(room);
        Assert.Equal(("246802", "975310#"), ((string?)after.Json!["pin"], (string?)after.Json["guest_pin"]));
    }

    [Fact]
    public async Task Change_OfTheTag_IsWhatProvesTheVmrToBeTheRooms()
    {
        var room = await App.CreateRoomAsync();
        var vmr = await App.VmrAsync(room);
        (await App.PatchAsync(room, """{"tag": "another session"}""")).IsAccepted();

        // Renamed on Pexip itself, the VMR has nothing but its id and its tag to be known by.
        await App.Simulator.SendAsync(HttpMethod.Patch, (string)vmr["resource_uri"]!, $$"""{"name": "renamed-{{room}}"}""");
        Assert.Equal("another session", (string?)(await App.VmrAsync("renamed-" + room))["tag"]);

        Assert.Equal(HttpStatusCode.NoContent, (await App.DeleteRoomAsync(room)).Status);
        Assert.Null(await App.Simulator.FindRoomAsync("renamed-" + room));
    }

    [Fact]
    public async Task Change_OfAVmrThatNobodyOwns_AdoptsIt()
    {
        await App.Simulator.CreateRoomAsync("made-by-hand", "\"pin\": \"918273\"");

        (await App.PatchAsync("made-by-hand", """{"allow_guests": true, "guest_pin": "192837"}""")).IsAccepted();

        Assert.True((bool)(await App.VmrAsync("made-by-hand"))["allow_guests"]!);
        Assert.Equal("done", (string?)(await App.RestsAsync("made-by-hand", "created"))["last_change"]!["outcome"]);
    }

    [Fact]
    public async Task Change_OfAutomaticParticipants_ReplacesThem()
    {
        const string Path = Tests.Simulator.RunningSimulator.Configuration + "automatic_participant/";
        var room = await App.CreateRoomAsync();
        var agent = await App.Simulator.CreateAsync(Path, $$"""{"alias": "agent of {{room}}"}""");

        (await App.PatchAsync(room, $$"""{"automatic_participants": ["{{agent}}"]}""")).IsAccepted();
        Assert.Equal($"agent of {room}", (string?)(await App.VmrAsync(room))["automatic_participants"]![0]!["alias"]);

        (await App.PatchAsync(room, """{"automatic_participants": []}""")).IsAccepted();
        Assert.Empty((await App.VmrAsync(room))["automatic_participants"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"allow_guests": true}""", "allow_guests")]
    [InlineData("""{"allow_guests": true, "guest_pin": "192837", "description": "x"}""", "allow_guests")]
    [InlineData("""{"guest_pin": "777777"}""", null)]
    [InlineData("""{"allow_guests": true, "pin": "918273"}""", null)]
    public async Task Change_OfAVmrWithoutAHostPin_NeedsOneForGuests(string change, string? field)
    {
        var room = "open-" + Guid.CreateVersion7(App.Now);
        await App.Simulator.CreateRoomAsync(room);

        var reply = await App.PatchAsync(room, change);

        if (field is null)
        {
            reply.IsAccepted();
            return;
        }

        reply.Names(HttpStatusCode.BadRequest, "invalid-request", field);
        Assert.Equal("", (string?)(await App.VmrAsync(room))["description"]);
        Assert.Equal("invalid", (string?)(await App.RestsAsync(room, "created"))["last_change"]!["outcome"]);
    }

    [Fact]
    public async Task Change_ThatDoesNotGoWithTheVmrAsItIs_NamesTheFields()
    {
        var room = await App.CreateRoomAsync();
        var (pin, guestPin) = await PinsAsync(room);

        (await App.PatchAsync(room, """{"pin": ""}""")).Names(HttpStatusCode.BadRequest, "invalid-request", "pin");
        foreach (var (field, other) in new[] { ("guest_pin", pin), ("pin", guestPin), ("pin", guestPin + "#") })
        {
            var reply = await App.PatchAsync(room, $$"""{"{{field}}": "{{other}}"}""");
            reply.Names(HttpStatusCode.BadRequest, "invalid-request", field);
            Assert.DoesNotContain(other, reply.Json!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal((pin, guestPin), await PinsAsync(room));
        (await App.PatchAsync(room, """{"pin": "", "allow_guests": false}""")).IsAccepted();
    }

    [Fact]
    public async Task Change_ThatPexipRefuses_ShowsWhatItSaysOfEachField()
    {
        const string Global = Tests.Simulator.RunningSimulator.Configuration + "global/1/";
        var room = await App.CreateRoomAsync();
        var before = await PinsAsync(room);

        // The shortest PIN is a setting of the platform's.
        await App.Simulator.SendAsync(HttpMethod.Patch, Global, """{"min_pin_length": 6}""");
        var reply = await App.PatchAsync(
            room, """{"pin": "1234", "guest_pin": "4321", "automatic_participants": [], "description": "not to be seen"}""");

        reply.Names(HttpStatusCode.UnprocessableEntity, "refused-by-pexip", "pin", "guest_pin");
        Assert.Equal("A PIN has 6 to 20 digits.", (string?)reply.Json!["errors"]!["pin"]![0]);
        Assert.Equal(before, await PinsAsync(room));
        var status = await App.RestsAsync(room, "created");
        Assert.Equal(("refused", "refused"), ((string?)status["last_change"]!["outcome"], (string?)status["last_change"]!["kind"]));
        Assert.Null(status["pending_changes"]);
        Assert.DoesNotContain("not to be seen", status.ToJsonString(), StringComparison.Ordinal);
        (await App.PatchAsync(room, """{"pin": "123456"}""")).IsAccepted();
    }

    [Fact]
    public async Task Change_ToWhatIsNotOnPexip_ShowsWhatItSays()
    {
        var room = await App.CreateRoomAsync();

        var reply = await App.PatchAsync(
            room, """{"automatic_participants": ["/api/admin/configuration/v1/automatic_participant/4711/"]}""");

        reply.Names(HttpStatusCode.UnprocessableEntity, "refused-by-pexip", "automatic_participants");
    }

    [Theory]
    [InlineData("nobody-knows-it")]
    [InlineData("not%5Ca%5Cname")]
    public async Task Change_OfNoRoom_IsNotFound(string room) =>
        (await App.PatchAsync(room, """{"description": "x"}""")).IsProblem(HttpStatusCode.NotFound, "room-not-found");

    [Fact]
    public async Task Change_OfADeletedRoom_IsNotFound()
    {
        var room = await App.CreateRoomAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await App.DeleteRoomAsync(room)).Status);

        (await App.PatchAsync(room, """{"description": "x"}""")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Change_OfAVmrThatVanished_IsNotFound()
    {
        var room = await App.CreateRoomAsync();
        await App.Simulator.ControlAsync($"rooms/{room}/forget");

        (await App.PatchAsync(room, """{"description": "x"}""")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
    }

    [Fact]
    public async Task Change_OfAStrangersVmrOfTheSameName_IsNotFound()
    {
        var room = await App.CreateRoomAsync();
        await App.Simulator.ControlAsync($"rooms/{room}/forget");
        await App.Simulator.CreateRoomAsync(room);

        (await App.PatchAsync(room, """{"description": "x"}""")).IsProblem(HttpStatusCode.NotFound, "room-not-found");
        Assert.Equal("", (string?)(await App.VmrAsync(room))["description"]);
    }

    private static void AssertSame(JsonNode before, JsonNode after, string field) =>
        Assert.True(JsonNode.DeepEquals(before[field], after[field]), field);

    private async Task<(string Pin, string GuestPin)> PinsAsync(string room)
    {
        var vmr = await App.VmrAsync(room);
        return ((string)vmr["pin"]!, (string)vmr["guest_pin"]!);
    }
}
