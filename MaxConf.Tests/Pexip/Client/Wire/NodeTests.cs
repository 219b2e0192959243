using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;
using MaxConf.Tests.Pexip.Management;
using static MaxConf.Tests.Pexip.Client.Wire.Does;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>The node itself and the client control requests, against the simulated nodes.</summary>
public sealed class NodeTests(WireNodes nodes) : IClassFixture<WireNodes>
{
    private static readonly JoinRequest Alice = new("Alice");

    [Fact]
    public async Task Status_OnTheWire_TellsOfMaintenance()
    {
        Assert.Equal((false, "OK"), await StatusAsync());
        await nodes.Simulator.ControlAsync("nodes/begin_maintenance");

        Assert.Equal((true, "Maintenance mode"), await StatusAsync());
        var error = Assert.IsType<JoinFailed>(await nodes.Clients[0].JoinAsync(await nodes.MakeRoomAsync(""), Alice)).Error;
        Assert.Equal(PexipErrorKind.Unavailable, error.Kind);

        await nodes.Simulator.ControlAsync("nodes/end_maintenance");
        Assert.Equal((false, "OK"), await StatusAsync());
    }

    [Theory]
    [InlineData("", null, "host")]
    [InlineData("\"pin\": \"1234\", \"allow_guests\": true", "1234", "host")]
    [InlineData("\"pin\": \"1234\", \"allow_guests\": true", "none", "guest")]
    [InlineData("\"pin\": \"1234\", \"guest_pin\": \"5678\", \"allow_guests\": true", "5678", "guest")]
    public async Task RequestToken_OnTheWire_GivesTheRoleOfThePin(string settings, string? pin, string role)
    {
        var alias = await nodes.MakeRoomAsync(settings);

        await using var session = await JoinAsync(alias, Alice with { Pin = pin, CallTag = "tag" });

        var info = session.Info;
        Assert.Equal((Role.From(role), alias, ServiceType.Conference, "tag", "37"),
            (info.Role, info.ConferenceName, info.ServiceType, info.CallTag, info.Version?.VersionId));
        Assert.NotEmpty(info.Turn![0].Urls!);
        Assert.Empty(info.Extension!);
    }

    public static TheoryData<string, string?, JoinOutcome> Refusals => new()
    {
        { "\"pin\": \"1234\", \"allow_guests\": true", null, new PinRequired(Host: true, Guest: false) },
        { "\"pin\": \"1234\", \"guest_pin\": \"5678\", \"allow_guests\": true", "none", new PinRequired(Host: true, Guest: true) },
        { "\"pin\": \"1234\"", "9999", new WrongPin(Host: true, Guest: true) },
        { "\"service_type\": \"two_stage_dialing\"", null, new ExtensionRequired(VirtualReceptionKind.Standard) },
        { "\"service_type\": \"two_stage_dialing\", \"two_stage_dial_type\": \"mssip\"", null,
            new ExtensionRequired(VirtualReceptionKind.MsSip) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task RequestToken_OnTheWire_SaysWhatIsMissing(string settings, string? pin, JoinOutcome expected) =>
        Assert.Equal(expected, await nodes.Clients[0].JoinAsync(await nodes.MakeRoomAsync(settings), Alice with { Pin = pin }));

    [Fact]
    public async Task RequestToken_VirtualReceptionOnTheWire_LeadsToTheTarget()
    {
        var reception = await nodes.MakeRoomAsync("\"service_type\": \"two_stage_dialing\"");
        var target = await nodes.MakeRoomAsync("\"pin\": \"1234\"");
        var request = Alice with { ConferenceExtension = target };

        Assert.Equal(new PinRequired(Host: true, Guest: true), await nodes.Clients[0].JoinAsync(reception, request));
        Assert.IsType<ConferenceUnknown>(await nodes.Clients[0].JoinAsync(reception, request with { ConferenceExtension = "nowhere" }));
        await using var session = await JoinAsync(reception, request with { Pin = "1234" });

        Assert.Equal(target, session.Info.ConferenceName);
        Assert.False((await ValueAsync(session.Conference.GetStatusAsync())).Locked);
    }

    [Fact]
    public async Task RequestToken_SingleSignOnOnTheWire_TakesItsSteps()
    {
        var alias = await nodes.MakeRoomAsync(
            "\"host_identity_provider_group\": \"/api/admin/configuration/v1/identity_provider_group/1/\"");
        var provider = Assert.IsType<SsoRequired>(await nodes.Clients[0].JoinAsync(alias, Alice)).IdentityProviders[0];
        var redirect = Assert.IsType<SsoRedirect>(await nodes.Clients[0].JoinAsync(alias, Alice with { ChosenIdp = provider.Uuid }));
        using var browser = new HttpClient();
        var signedIn = await browser.GetFromJsonAsync<JsonNode>(redirect.RedirectUrl);

        await using var session = await JoinAsync(alias, Alice with { SsoToken = (string?)signedIn!["sso_token"] });

        Assert.Equal((provider.Uuid, Role.Host), (redirect.IdentityProvider?.Uuid, session.Info.Role));
        Assert.IsType<JoinFailed>(await nodes.Clients[0].JoinAsync(alias, Alice with { SsoToken = "made up" }));
    }

    [Fact]
    public async Task RequestToken_UnknownOnTheWire_MayBeOnItsWay()
    {
        Assert.IsType<ConferenceUnknown>(await nodes.Clients[0].JoinAsync("nowhere", Alice));
        Assert.IsType<NotYetReplicated>(await nodes.Clients[0].JoinAsync(
            "nowhere", Alice with { ReplicatingUntil = nodes.Simulator.Time.GetUtcNow().AddMinutes(1) }));
    }

    [Fact]
    public async Task RefreshToken_OnTheWire_KeepsTheSessionAlive()
    {
        var alias = await nodes.MakeRoomAsync("");
        await using var person = await WirePerson.JoinAsync(nodes.Clients[0], alias, Alice);

        // Two lives of a token, in steps that leave time for its refreshing, which nothing outside tells of.
        for (var step = 0; step < 25; step++)
        {
            var mutes = step % 2 == 0;
            nodes.Simulator.Time.Advance(TimeSpan.FromSeconds(10));
            await SucceedAsync(mutes ? person.Self.ClientMuteAsync() : person.Self.ClientUnmuteAsync());
            await person.SeesAsync(person.Uuid, self => self.IsClientMuted == mutes);
        }

        Assert.False(person.Session.Completion.IsCompleted);
    }

    [Fact]
    public async Task ReleaseToken_OnTheWire_LeavesTheConference()
    {
        var alias = await nodes.MakeRoomAsync("");
        await using var stays = await WirePerson.JoinAsync(nodes.Clients[0], alias, Alice);
        var leaves = await WirePerson.JoinAsync(nodes.Clients[0], alias, new JoinRequest("Bob"));
        await stays.SeesAsync(leaves.Uuid, _ => true);

        await leaves.DisposeAsync();

        await stays.MissesAsync(leaves.Uuid);
        Assert.Equal(SessionEndReason.Released, (await leaves.Session.Completion).Reason);
        await FailAsync(leaves.Conference.GetStatusAsync(), PexipErrorKind.NotAuthorized);
    }

    [Fact]
    public async Task Events_CutOnTheWire_ComeBackWithTheRosterRight()
    {
        var alias = await nodes.MakeRoomAsync("");
        await using var stays = await WirePerson.JoinAsync(nodes.Clients[0], alias, Alice);
        await nodes.Simulator.ControlAsync($"rooms/{alias}/cut_events");
        await stays.SeesAsync<EventStreamInterruptedEvent>();

        await using var comes = await WirePerson.JoinAsync(nodes.Clients[0], alias, new JoinRequest("Bob"));

        await stays.SeesAsync(comes.Uuid, _ => true);
        await stays.Session.Roster.WhenAsync(roster => roster is { IsSynced: true, Participants.Count: 2 }).WaitAsync(WatchedTime.Patience);
    }

    private async Task<ConferenceSession> JoinAsync(string alias, JoinRequest request) =>
        Assert.IsType<Joined>(await nodes.Clients[0].JoinAsync(alias, request)).Session;

    private async Task<(bool, string)> StatusAsync()
    {
        var status = await ValueAsync(nodes.Clients[0].GetStatusAsync());
        return (status.IsInMaintenance, status.Text);
    }
}
