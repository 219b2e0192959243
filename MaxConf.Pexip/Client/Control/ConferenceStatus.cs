using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>
/// The properties of a conference (<c>conference_status</c>, and the event <c>conference_update</c>). Null is what Pexip did not say.
/// </summary>
public sealed record ConferenceStatus
{
    /// <summary>Whether it is locked: who comes waits to be let in.</summary>
    public bool? Locked { get; init; }

    /// <summary>Whether Guests are muted.</summary>
    public bool? GuestsMuted { get; init; }

    /// <summary>Whether everybody is muted.</summary>
    public bool? AllMuted { get; init; }

    /// <summary>Whether Guests may unmute themselves.</summary>
    public bool? GuestsCanUnmute { get; init; }

    /// <summary>Whether presenting is allowed.</summary>
    public bool? PresentationAllowed { get; init; }

    /// <summary>Whether it has started: Guests are let in.</summary>
    public bool? Started { get; init; }

    /// <summary>Whether live captions can be had.</summary>
    public bool? LiveCaptionsAvailable { get; init; }

    /// <summary>Whether media go directly between two participants.</summary>
    public bool? DirectMedia { get; init; }

    /// <summary>The classification levels, and the one set.</summary>
    public Classification? Classification { get; init; }

    /// <summary>The message banner.</summary>
    public string? MessageText { get; init; }

    /// <summary>The name of the pinning configuration.</summary>
    public string? PinningConfig { get; init; }

    /// <summary>Whether breakout rooms may be made.</summary>
    public bool? BreakoutRooms { get; init; }

    /// <summary>The name of this breakout room.</summary>
    public string? BreakoutName { get; init; }

    /// <summary>The description of this breakout room.</summary>
    public string? BreakoutDescription { get; init; }

    /// <summary>What becomes of the participants at this breakout room's end.</summary>
    public BreakoutEndAction? EndAction { get; init; }

    /// <summary>When this breakout room ends.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Whether Guests may leave this breakout room.</summary>
    public bool? BreakoutGuestsAllowedToLeave { get; init; }

    /// <summary>Whether this breakout room asks for help.</summary>
    [JsonConverter(typeof(HelpRequestConverter))]
    public HelpRequest? Breakoutbuzz { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }
}
