using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>What an activity is to do something about. Lies in durable history: no PIN in clear.</summary>
/// <param name="Name">The room's name.</param>
/// <param name="Tag">Its tag, which tells its VMR from a stranger's of the same name.</param>
internal sealed record RoomTask(string Name, string Tag)
{
    /// <summary>Its VMR's id, where it is known.</summary>
    public int? ConferenceId { get; init; }

    /// <summary>The instance that asked for the room; what waits for it is told under this id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>Whether the room is for the pool, so that what is needed to hand it out is to be kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsPooled { get; init; }

    /// <summary>The VMR of a room of the pool, sealed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sealed { get; init; }

    /// <summary>What the VMR is to have beyond the rule; sealed, as it may have PINs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Specification { get; init; }

    /// <summary>Whether to act although a meeting goes on.</summary>
    public bool Force { get; init; }
}
