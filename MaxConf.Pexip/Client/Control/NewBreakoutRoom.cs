using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>A breakout room to be made (<c>breakouts</c>).</summary>
/// <param name="Name">Its name.</param>
public sealed record NewBreakoutRoom(string Name)
{
    /// <summary>How long it is open, in whole seconds. Default null, or zero: until it is closed.</summary>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>What becomes of the participants at its end. Default: they are moved back.</summary>
    public BreakoutEndAction? EndAction { get; init; }

    /// <summary>The UUIDs of participants to move there, by the room they are in now.</summary>
    public IReadOnlyDictionary<BreakoutRoomId, IReadOnlyList<string>>? Participants { get; init; }

    /// <summary>Whether Guests may return to the main room before the end.</summary>
    public bool? GuestsAllowedToLeave { get; init; }
}
