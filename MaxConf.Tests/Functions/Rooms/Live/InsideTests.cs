using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Simulator.Client;

namespace MaxConf.Tests.Functions.Rooms.Live;

/// <summary>What only a participant can do, MaxConf's own does; seen by somebody who is there.</summary>
public sealed class InsideTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MaxConfApp App => shared.App;

    [Fact]
    public async Task Start_WhileGuestsWait_LetsThemIn()
    {
        var room = await App.CreateRoomAsync();
        await App.Simulator.JoinAsync(room, "Citizen", "guest");
        await App.SettleAsync();
        Assert.False((bool)(await App.MeetingAsync(room))!["is_started"]!);

        await App.AcceptsAsync("POST start", room);

        Assert.True((bool)(await App.MeetingAsync(room))!["is_started"]!);
    }

    [Fact]
    public async Task Message_Sent_ReachesEverybodyAndIsKeptNowhere()
    {
        const string Text = "Please hold your card to the camera, number 4711";
        var room = await App.MeetAsync();
        var witness = await WitnessAsync(room);
        await using var events = await witness.FollowAsync();

        await App.AcceptsAsync("POST message", room, $$"""{"text": "{{Text}}"}""");

        Assert.Equal(Text, (string?)(await events.ReadToAsync("message_received")).Data!["payload"]);
        Assert.Equal("message", (string?)Assert.Single(await App.ActionsAsync(room))!["action"]);
        var shown = (await App.InstanceAsync(room, "&showInput=true&showHistory=true&showHistoryOutput=true")).ToJsonString();
        Assert.DoesNotContain("4711", shown + string.Join('\n', App.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Banner_PutUpAndTakenDown_IsSeenAndSeenNoMore()
    {
        var room = await App.MeetAsync();
        var witness = await WitnessAsync(room);

        await App.AcceptsAsync("PUT banner", room, """{"text": "Recorded\nfor your safety"}""");
        Assert.Equal("Recorded\nfor your safety", (string?)(await witness.GetAsync("conference_status"))!["message_text"]);

        await App.AcceptsAsync("DELETE banner", room);
        Assert.True(string.IsNullOrEmpty((string?)(await witness.GetAsync("conference_status"))!["message_text"]));
        Assert.Equal(["set_banner", "clear_banner"], (await App.ActionsAsync(room)).Select(action => (string?)action!["action"]));
    }

    [Fact]
    public async Task Spotlight_OnAndOff_IsTheParticipants()
    {
        var room = await App.MeetAsync();
        var witness = await WitnessAsync(room);
        var citizen = await App.IdAsync(room, "Citizen");

        await App.AcceptsAsync($"POST participants/{citizen}/spotlight", room, """{"on": true}""");
        Assert.NotEqual(0, await SpotlightAsync());
        await App.AcceptsAsync($"POST participants/{citizen}/spotlight", room, """{"on": false}""");
        Assert.Equal(0, await SpotlightAsync());

        Assert.Equal(["on", "off"], (await App.ActionsAsync(room)).Select(action => (string?)action!["detail"]));

        async Task<double> SpotlightAsync() => (double)(await witness.GetAsync("participants"))!.AsArray()
            .Single(each => (string?)each!["uuid"] == citizen)!["spotlight"]!;
    }

    [Fact]
    public async Task Layouts_Asked_AreTheMeetingsAndReadOnce()
    {
        var room = await App.MeetAsync();

        var reply = await App.ReadAsAgentAsync(room, "layouts");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var names = reply.Json!.AsArray().Select(layout => (string?)layout!["name"]).ToList();
        Assert.Contains("1:7", names);
        await App.AcceptsAsync("PUT layout", room, new JsonObject { ["layout"] = names[0] }.ToJsonString());
    }

    private async Task<Participant> WitnessAsync(string room)
    {
        var pin = (string)(await App.SendAsync(HttpMethod.Get, $"room/{room}")).Json!["pin"]!;
        return await Participant.JoinAsync(App.Simulator, room, "Witness", pin);
    }
}
