using System.Text.Json;
using MaxConf.Simulator;
using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Pexip;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Dialling;
using MaxConf.Simulator.Pexip.Management.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Simulator.Conferencing;

/// <summary>The simulated platform without its web servers, with a clock that only tests move, and what it tells its observers.</summary>
internal sealed class LivePlatform : IMeetingObserver, IAsyncDisposable
{
    private readonly PexipPlatform _platform;

    public LivePlatform()
    {
        _platform = new(new SimulatorOptions { ReplicationDelay = TimeSpan.Zero }, Time, new FaultPlan(Time), NullLogger.Instance);
        _platform.Observe(this);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    public Conferences Conferences => _platform.Conferences;

    public Journal Journal => _platform.Journal;

    /// <summary>What was told since it was last cleared.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>Makes a room whose alias is its name; more fields may follow.</summary>
    public LivePlatform WithRoom(string name, string more = "")
    {
        var json = $$"""{"name": "{{name}}", "aliases": [{"alias": "{{name}}"}]{{(more.Length > 0 ? ", " + more : "")}}}""";
        using var body = JsonDocument.Parse(json);
        lock (_platform.Gate)
        {
            var transaction = new ConfigurationTransaction(_platform.Configuration);
            Assert.Null(new ConfigurationWriter(transaction, Time).Create(ConferenceSchema.Schema, body.RootElement, out _));
            _platform.Commit(transaction);
        }

        return this;
    }

    public Leg Join(string room, string name, string role = LegRole.Chair, string protocol = LegProtocol.WebRtc) =>
        Conferences.Join(new(room, name, role, "", protocol, null)).Leg!;

    public Leg Dial(Meeting meeting, string destination, string role = LegRole.Guest) =>
        Conferences.Dial(meeting, new DialRequest(destination) { Role = role });

    public void MeetingUpdated(Meeting meeting) => Heard.Add("meeting updated");

    public void LayoutChanged(Meeting meeting) => Heard.Add("layout changed");

    public void StageChanged(Meeting meeting) => Heard.Add("stage changed");

    public void ParticipantConnected(Leg leg) => Heard.Add($"{leg.DisplayName} connected");

    public void ParticipantUpdated(Leg leg) => Heard.Add($"{leg.DisplayName} updated");

    public void RosterUpdated(Leg leg) => Heard.Add($"{leg.DisplayName} in the roster");

    public void ParticipantDisconnected(Leg leg) => Heard.Add($"{leg.DisplayName} disconnected: {leg.DisconnectReason}");

    public void ParticipantTransferred(Leg from, Leg to) => Heard.Add($"{from.DisplayName} transferred to {to.Meeting.Name}");

    public void MessageSent(ChatMessage message) => Heard.Add($"{message.From.DisplayName} says {message.Payload}");

    public void PresentationStarted(Leg presenter) => Heard.Add($"{presenter.DisplayName} presents");

    public void PresentationStopped(Meeting meeting) => Heard.Add("nobody presents");

    public ValueTask DisposeAsync() => _platform.DisposeAsync();
}
