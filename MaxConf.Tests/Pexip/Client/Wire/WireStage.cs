using MaxConf.Pexip.Client;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Values;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Pexip.Client.Wire;

/// <summary>A room in which things happen, with a Host and a Guest.</summary>
internal sealed class WireStage : IAsyncDisposable
{
    public const string HostPin = "1234";

    public const string Offer =
        """
        v=0
        o=- 1 1 IN IP4 127.0.0.1
        s=-
        t=0 0
        m=audio 9 UDP/TLS/RTP/SAVPF 111
        a=mid:0
        a=rtpmap:111 opus/48000/2
        m=video 9 UDP/TLS/RTP/SAVPF 96
        a=mid:1
        a=rtpmap:96 VP8/90000
        """;

    private const string Settings = """
        "pin": "1234", "allow_guests": true, "breakout_rooms": true, "live_captions_enabled": "yes", "guests_can_present": true
        """;

    private readonly List<WirePerson> _others = [];
    private readonly WireNodes _nodes;

    private WireStage(WireNodes nodes, string alias, WirePerson host, WirePerson guest)
    {
        _nodes = nodes;
        (Alias, Host, Guest) = (alias, host, guest);
    }

    public string Alias { get; }

    public WirePerson Host { get; }

    public WirePerson Guest { get; }

    public RunningSimulator Simulator => _nodes.Simulator;

    public ConferencingNodeClient Node => _nodes.Clients[0];

    /// <summary>Host and Guest are in, and the conference has started.</summary>
    public static async Task<WireStage> StartAsync(WireNodes nodes)
    {
        var stage = await PrepareAsync(nodes);
        Assert.True((await stage.Host.Conference.StartAsync()).Value);
        await stage.Host.SeesAsync(stage.Guest.Uuid, guest => guest.ServiceType == ServiceType.Conference);
        return stage;
    }

    /// <summary>The Host is in, without media, and the Guest waits.</summary>
    public static async Task<WireStage> PrepareAsync(WireNodes nodes, string more = "", bool directMedia = false)
    {
        var alias = await nodes.MakeRoomAsync(Settings + more);
        var request = new JoinRequest("Hanna") { Pin = HostPin, DirectMedia = directMedia };
        var host = await WirePerson.JoinAsync(nodes.Clients[0], alias, request);
        var guest = await WirePerson.JoinAsync(
            nodes.Clients[0], alias, request with { DisplayName = "Gustav", Pin = JoinRequest.NoPin, CallTag = "tag" });
        return new WireStage(nodes, alias, host, guest);
    }

    /// <summary>One more comes in.</summary>
    public async Task<WirePerson> JoinAsync(string name, string? pin = JoinRequest.NoPin, string? alias = null)
    {
        var person = await WirePerson.JoinAsync(Node, alias ?? Alias, new JoinRequest(name) { Pin = pin });
        _others.Add(person);
        return person;
    }

    /// <summary>Goes on where somebody was referred to.</summary>
    public async Task<WirePerson> FollowAsync(ReferEvent refer)
    {
        var person = await WirePerson.JoinAsync(Node, refer.Alias!, new JoinRequest("Gustav") { ReferralToken = refer.Token });
        _others.Add(person);
        return person;
    }

    /// <summary>Makes a breakout room with the Guest in it, who goes there.</summary>
    public async Task<(BreakoutRoomId Room, WirePerson Guest)> BreakOutAsync(bool guestsAllowedToLeave = true)
    {
        var room = await Host.Conference.CreateBreakoutAsync(new("Room 1")
        {
            Participants = new Dictionary<BreakoutRoomId, IReadOnlyList<string>> { [BreakoutRoomId.Main] = [Guest.Uuid] },
            GuestsAllowedToLeave = guestsAllowedToLeave,
        });
        return (room.Value, await FollowAsync(await Guest.SeesAsync<ReferEvent>()));
    }

    /// <summary>Another room, with nobody in it.</summary>
    public Task<string> MakeOtherRoomAsync() => _nodes.MakeRoomAsync(Settings);

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _others.Append(Guest).Append(Host))
        {
            await person.DisposeAsync();
        }
    }
}
