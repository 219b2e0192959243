using MaxConf.Simulator.Pexip.Conferencing.Layouts;
using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A conference that runs, or has run, with the service it was started from as it was then.</summary>
internal sealed class Meeting(ConfigurationRow service, DateTimeOffset startTime)
{
    private readonly List<MeetingShard> _shards = [];
    private readonly List<Leg> _legs = [];

    /// <summary>The id in status, and later in history.</summary>
    public string Id { get; } = Identifier.Next();

    /// <summary>The service's name, or a name made of it for a breakout room.</summary>
    public string Name { get; init; } = service.Text("name");

    /// <summary>The meeting that this one is a breakout room of; null if it is none.</summary>
    public Meeting? Parent { get; init; }

    /// <summary>The configuration it was started from.</summary>
    public ConfigurationRow Service => service;

    public string ServiceType { get; } = service.Text("service_type");

    public string Tag { get; } = service.Text("tag");

    public long? ParticipantLimit { get; } = (long?)service["participant_limit"];

    public bool IsVirtualAuditorium => ServiceType == "lecture";

    public DateTimeOffset StartTime => startTime;

    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Whether a Host with media has joined, or one without has started it.</summary>
    public bool IsStarted { get; set; }

    public bool IsLocked { get; set; }

    /// <summary>Whether Guests are muted, those to come included.</summary>
    public bool GuestsMuted { get; set; } = service.Flag("mute_all_guests");

    /// <summary>Whether a Guest who was muted may unmute themselves. Not unless a Host says so.</summary>
    public bool GuestsCanUnmute { get; set; }

    /// <summary>What requests have changed about the picture.</summary>
    public LayoutTransforms Transforms { get; set; } = LayoutTransforms.None;

    public SilentVideoDetection SilentVideoDetection { get; set; } = new();

    /// <summary>The banner; null for none.</summary>
    public string? MessageText { get; set; }

    /// <summary>When the banner was set, or taken away; null if it never was.</summary>
    public DateTimeOffset? MessageTextTime { get; set; }

    /// <summary>Key of the classification level, one of <see cref="Theme.ClassificationLevels"/>; null for none.</summary>
    public int? ClassificationLevel { get; set; }

    /// <summary>One of <see cref="Theme.PinningConfigs"/>; null for none.</summary>
    public string? PinningConfig { get; set; } = service.Text("pinning_config") is { Length: > 0 } name ? name : null;

    /// <summary>How many messages were sent in the chat.</summary>
    public int MessageCount { get; set; }

    /// <summary>Runs while only Guests are left; null otherwise.</summary>
    public ITimer? GuestsOnlyTimer { get; set; }

    /// <summary>The nodes it is on now.</summary>
    public IReadOnlyList<MeetingShard> Shards => _shards;

    /// <summary>Everybody who was ever in, in order of arrival.</summary>
    public IReadOnlyList<Leg> Legs => _legs;

    /// <summary>Everybody who is in.</summary>
    public IEnumerable<Leg> Connected => _legs.Where(leg => leg.IsConnected);

    public Leg? Presenter => Connected.FirstOrDefault(leg => leg.IsPresenting);

    /// <summary>Whether everybody with media is muted, Hosts included.</summary>
    public bool AllMuted => Connected.Any(leg => leg.HasMedia) && Connected.All(leg => leg.IsMuted || !leg.HasMedia);

    public bool ChatEnabled { get; } = service.Text("enable_chat") != "no";

    public bool GuestsCanPresent { get; } = service.Flag("guests_can_present");

    /// <summary>The layout of Hosts, and of everybody where there is no Virtual Auditorium.</summary>
    public Layout HostLayout => Layout.Find(Transforms.HostLayout) ?? Layout.Configured(service.Text("host_view"));

    public Layout GuestLayout =>
        IsVirtualAuditorium ? Layout.Find(Transforms.GuestLayout) ?? Layout.Configured(service.Text("guest_view")) : HostLayout;

    /// <summary>Whether names, or texts of one's own, stand over the pictures.</summary>
    public bool OverlayTextEnabled =>
        Transforms.FreeFormOverlayText is not null || (Transforms.EnableOverlayText ?? service.Flag("enable_overlay_text"));

    public void Add(Leg leg) => _legs.Add(leg);

    public void Add(MeetingShard shard) => _shards.Add(shard);

    public void Remove(MeetingShard shard) => _shards.Remove(shard);

    public MeetingShard? ShardOn(ConferencingNode node) => _shards.Find(shard => shard.Node == node);

    public bool IsFull => ParticipantLimit is { } limit && Connected.Count() >= limit;

    /// <summary>
    /// Whether somebody holds the conference open: a person; a dialled Host told to keep it alive; or two dialled participants, one of
    /// them a Host, told to keep it alive if there are several.
    /// </summary>
    public bool IsHeldOpen
    {
        get
        {
            var dialled = Connected.Where(leg => leg is { IsDialledOut: true, HasArrived: true }).ToList();
            var multiple = dialled.Where(leg => leg.KeepAlive == KeepAlive.IfMultiple).ToList();
            return Connected.Any(leg => !leg.IsDialledOut)
                || dialled.Any(leg => leg is { KeepAlive: KeepAlive.Always, IsHost: true })
                || (multiple.Count > 1 && multiple.Any(leg => leg.IsHost));
        }
    }
}
