using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>Captions of what is said, from a script that begins anew when it is over. Callers hold the platform's lock.</summary>
internal sealed class LiveCaptions(Lock gate, TimeProvider time, EventSender sender) : IMeetingObserver, IDisposable
{
    /// <summary>From one caption to the next.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    private static readonly (string Text, bool IsFinal)[] Script =
    [
        ("good morning", false),
        ("Good morning, can you hear me?", true),
        ("please hold", false),
        ("please hold your card", false),
        ("Please hold your card up to the camera.", true),
        ("thank you", false),
        ("Thank you, that is all.", true),
    ];

    private readonly Dictionary<Meeting, Feed> _feeds = [];

    /// <summary>Whether a conference may have captions; by default none has, as on a new platform.</summary>
    public static bool AreAvailable(Meeting meeting) => meeting.Service.Text("live_captions_enabled") == "yes";

    /// <summary>The captions begin with the first who wants to see them.</summary>
    public void RosterUpdated(Leg leg)
    {
        if (leg.ShowsLiveCaptions && !_feeds.ContainsKey(leg.Meeting))
        {
            _feeds.Add(leg.Meeting, new(time.CreateTimer(_ => Say(leg.Meeting), null, Pace, Pace)));
        }
    }

    public void ParticipantDisconnected(Leg leg) => StopUnlessWanted(leg.Meeting);

    public void Dispose()
    {
        foreach (var feed in _feeds.Values)
        {
            feed.Timer.Dispose();
        }
    }

    private void Say(Meeting meeting)
    {
        lock (gate)
        {
            StopUnlessWanted(meeting);
            if (_feeds.GetValueOrDefault(meeting) is not { } feed)
            {
                return;
            }

            var (text, isFinal) = Script[feed.Next];
            feed.Next = (feed.Next + 1) % Script.Length;
            sender.Broadcast(meeting, viewer => viewer.ShowsLiveCaptions
                ? new(EventNames.LiveCaptions, new JsonObject { ["data"] = text, ["is_final"] = isFinal })
                : null);
        }
    }

    private void StopUnlessWanted(Meeting meeting)
    {
        if (!meeting.Connected.Any(leg => leg.ShowsLiveCaptions) && _feeds.Remove(meeting, out var feed))
        {
            feed.Timer.Dispose();
        }
    }

    private sealed class Feed(ITimer timer)
    {
        public ITimer Timer => timer;

        public int Next { get; set; }
    }
}
