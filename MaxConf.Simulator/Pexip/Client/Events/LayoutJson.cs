using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>The picture and the stage as clients see them.</summary>
internal static class LayoutJson
{
    /// <summary>The layout a participant sees; who is in it is told only to those who have a picture.</summary>
    public static JsonObject Layout(Leg viewer)
    {
        var meeting = viewer.Meeting;
        return new()
        {
            ["view"] = (viewer.IsHost ? meeting.HostLayout : meeting.GuestLayout).View,
            ["participants"] = new JsonArray(
                [.. viewer.HasMedia ? Conferencing.Layouts.Stage.Of(meeting).Select(leg => (JsonNode?)leg.Id) : []]),
            ["requested_layout"] = new JsonObject
            {
                ["primary_screen"] = new JsonObject
                {
                    ["chair_layout"] = meeting.HostLayout.Name,
                    ["guest_layout"] = meeting.GuestLayout.Name,
                },
            },
            ["overlay_text_enabled"] = meeting.OverlayTextEnabled,
        };
    }

    public static JsonArray Stage(Meeting meeting) =>
        new([.. Conferencing.Layouts.Stage.Of(meeting).Select((leg, index) => (JsonNode?)new JsonObject
        {
            ["stage_index"] = index,
            ["participant_uuid"] = leg.Id,
            // Nobody in the simulator has a voice.
            ["vad"] = 0,
        })]);
}
