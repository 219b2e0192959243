using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>What clients see of a whole conference.</summary>
internal static class ConferenceJson
{
    /// <param name="meeting">The conference.</param>
    /// <param name="room">The breakout room it is; null if it is none.</param>
    /// <param name="isDirect">Whether media flows directly between its two participants.</param>
    public static JsonObject Of(Meeting meeting, BreakoutRoom? room, bool isDirect)
    {
        var json = new JsonObject
        {
            ["locked"] = meeting.IsLocked,
            ["guests_muted"] = meeting.GuestsMuted,
            ["all_muted"] = meeting.AllMuted,
            ["guests_can_unmute"] = meeting.GuestsCanUnmute,
            ["presentation_allowed"] = meeting.GuestsCanPresent,
            ["started"] = meeting.IsStarted,
            ["live_captions_available"] = LiveCaptions.AreAvailable(meeting),
            ["direct_media"] = isDirect,
            ["classification"] = Classification(meeting),
            ["message_text"] = meeting.MessageText,
            ["pinning_config"] = meeting.PinningConfig,
            ["breakout_rooms"] = meeting.Service.Flag("breakout_rooms"),
        };
        if (room is not null)
        {
            Add(room, json);
        }

        return json;
    }

    public static JsonObject Classification(Meeting meeting) => new()
    {
        ["levels"] = new JsonObject(
            Theme.ClassificationLevels.Select(level => KeyValuePair.Create($"{level.Key}", (JsonNode?)level.Value))),
        ["current"] = meeting.ClassificationLevel,
    };

    private static void Add(BreakoutRoom room, JsonObject json)
    {
        json["breakout_name"] = room.Name;
        json["breakout_description"] = "";
        json["end_action"] = room.EndAction;
        json["end_time"] = room.EndTime is { } end ? PexipTime.UnixSeconds(end) : null;
        json["breakout_guests_allowed_to_leave"] = room.GuestsMayLeave;
        if (room.HelpTime is { } time)
        {
            // The names within are those of Pexip's own web client.
            json["breakoutbuzz"] = new JsonObject { ["value"] = room.WantsHelp, ["time"] = PexipTime.UnixSeconds(time) };
        }
    }
}
