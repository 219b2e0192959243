using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A conference that runs, or has run, with the service it was started from as it was then.</summary>
internal sealed class Meeting(ConfigurationRow service, DateTimeOffset startTime)
{
    private readonly List<MeetingShard> _shards = [];
    private readonly List<Leg> _legs = [];

    /// <summary>The id in status, and later in history.</summary>
    public string Id { get; } = Identifier.Next();

    public string Name { get; } = service.Text("name");

    public string ServiceType { get; } = service.Text("service_type");

    public string Tag { get; } = service.Text("tag");

    public bool GuestsMuted { get; } = service.Flag("mute_all_guests");

    public long? ParticipantLimit { get; } = (long?)service["participant_limit"];

    public DateTimeOffset StartTime => startTime;

    public DateTimeOffset? EndTime { get; set; }

    /// <summary>Whether a Host has joined.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Runs while only Guests are left; null otherwise.</summary>
    public ITimer? GuestsOnlyTimer { get; set; }

    /// <summary>The nodes it is on now.</summary>
    public IReadOnlyList<MeetingShard> Shards => _shards;

    /// <summary>Everybody who was ever in, in order of arrival.</summary>
    public IReadOnlyList<Leg> Legs => _legs;

    /// <summary>Everybody who is in.</summary>
    public IEnumerable<Leg> Connected => _legs.Where(leg => leg.IsConnected);

    public void Add(Leg leg) => _legs.Add(leg);

    public void Add(MeetingShard shard) => _shards.Add(shard);

    public void Remove(MeetingShard shard) => _shards.Remove(shard);

    public MeetingShard? ShardOn(ConferencingNode node) => _shards.Find(shard => shard.Node == node);

    public bool IsFull => ParticipantLimit is { } limit && Connected.Count() >= limit;

    /// <summary>
    /// Whether somebody holds the conference open: a person; an automatic Host told to keep it alive; or two automatic participants
    /// told to keep it alive if there are several.
    /// </summary>
    public bool IsHeldOpen =>
        Connected.Any(leg => !leg.IsAutomatic)
        || Connected.Any(leg => leg is { KeepAlive: AutomaticParticipantSchema.KeepAlive, Role: LegRole.Chair })
        || Connected.Count(leg => leg.KeepAlive == AutomaticParticipantSchema.KeepAliveIfMultiple) > 1;
}
