using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>
/// A meeting in progress (<c>status/v1/conference</c>). Its name and tag are all that ties it to a <see cref="Conference"/>.
/// </summary>
public sealed record LiveConference
{
    /// <summary>The meeting's UUID, which commands take.</summary>
    public string Id { get; init; } = "";

    /// <summary>The name of the service it runs on; a gateway call or breakout room has one of its own.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of service, one of <see cref="ServiceTypes"/>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Whether a Host has joined.</summary>
    public bool? IsStarted { get; init; }

    /// <summary>Whether newcomers have to wait.</summary>
    public bool? IsLocked { get; init; }

    /// <summary>Whether Guests are muted.</summary>
    public bool? GuestsMuted { get; init; }

    /// <summary>Whether participants may exchange media directly.</summary>
    public bool? DirectMediaAvailable { get; init; }

    /// <summary>When it began.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The service's tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The path of this resource.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
