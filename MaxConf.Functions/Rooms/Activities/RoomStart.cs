using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>A room to be begun for another orchestration. Lies in durable history: no PIN in clear.</summary>
/// <param name="Name">The room's name.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Origin">
/// The instance that wants it: it watches the room's making, hears of its end, and by it a second run of the activity knows the room.
/// </param>
internal sealed record RoomStart(string Name, string Tag, string Origin)
{
    /// <summary>What the VMR is to have beyond the rule; sealed, as it may have PINs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Specification { get; init; }
}
