using System.ComponentModel;
using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>Where a room is in its life, as those who follow it are told.</summary>
/// <param name="Room">Its name.</param>
/// <param name="State">Its state.</param>
/// <param name="Since">Since when.</param>
/// <param name="DeletionDue">When it will be deleted unless somebody comes.</param>
/// <param name="People">How many people meet there, as its nodes' events have told.</param>
internal sealed record RoomSummary(
    string Room,
    RoomState State,
    [property: JsonConverter(typeof(UtcTime))] DateTimeOffset Since,
    [property: JsonConverter(typeof(UtcTime))]
    [property: Description("When it will be deleted unless somebody comes.")]
    DateTimeOffset? DeletionDue,
    [property: Description("How many people meet there.")] int People)
{
    public static RoomSummary Of(RoomStatus status) =>
        new(status.Room, status.State, status.Since, status.DeletionDue, status.Participants);
}
