using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Simulator.Client;

namespace MaxConf.Tests.Simulator.EventSinks;

/// <summary>Somebody who comes over the client API and keeps the roster that their stream of events tells.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private const string Offer = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";

    private readonly Dictionary<string, RosterEntry> _roster = [];
    private readonly Participant _participant;
    private readonly EventReader _events;

    private Watcher(Participant participant, EventReader events) => (_participant, _events) = (participant, events);

    public string Id => _participant.Id;

    public string Room => _participant.Alias;

    public static async Task<Watcher> JoinAsync(RunningSimulator simulator, string room, int node)
    {
        var participant = await Participant.JoinAsync(simulator, room, "Watcher", node: node);
        return new(participant, await participant.SubscribeAsync());
    }

    /// <summary>Has media, if they are still in.</summary>
    public async Task CallAsync()
    {
        var body = new JsonObject { ["call_type"] = "WEBRTC", ["sdp"] = Offer };
        var (status, answer) = await _participant.SendAsync(HttpMethod.Post, $"participants/{Id}/calls", body.ToJsonString());
        if (status == HttpStatusCode.OK)
        {
            await _participant.PostAsync($"participants/{Id}/calls/{answer["result"]!["call_uuid"]}/ack");
        }
    }

    /// <summary>Asks for something with their token, which may be worth nothing any more.</summary>
    public Task AskAsync(string request) => _participant.SendAsync(HttpMethod.Post, request);

    /// <summary>Everybody who is in when something is said in the chat.</summary>
    public async Task<IReadOnlyCollection<RosterEntry>> ReadToMessageAsync()
    {
        ReceivedEvent? received;
        do
        {
            received = await _events.NextAsync();
            Assert.NotNull(received);
            Assert.True(Apply(received), $"{received}");
        }
        while (received.Name != "message_received");
        return _roster.Values;
    }

    public ValueTask DisposeAsync() => _events.DisposeAsync();

    /// <summary>False if the event cannot follow what came before.</summary>
    private bool Apply(ReceivedEvent received) => received switch
    {
        { Name: "participant_sync_begin" } => _roster.Count == 0,
        { Name: "participant_create", Data: { } data } => _roster.TryAdd((string)data["uuid"]!, RosterEntry.Of(data)),
        { Name: "participant_update", Data: { } data } => Update(RosterEntry.Of(data)),
        { Name: "participant_delete", Data: { } data } => _roster.Remove((string)data["uuid"]!),
        _ => true,
    };

    private bool Update(RosterEntry entry)
    {
        var isKnown = _roster.ContainsKey(entry.Id);
        _roster[entry.Id] = entry;
        return isKnown;
    }
}
