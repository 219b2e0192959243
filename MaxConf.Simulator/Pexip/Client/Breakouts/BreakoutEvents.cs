using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Breakouts;

/// <summary>What the Hosts of a main room are told of its breakout rooms.</summary>
internal static class BreakoutEvents
{
    /// <param name="room">The room.</param>
    /// <param name="control">The Host's own participant in it.</param>
    public static ClientEvent Begin(BreakoutRoom room, Leg control) => new(EventNames.BreakoutBegin, About(room, control));

    public static ClientEvent End(BreakoutRoom room, Leg control) => new(EventNames.BreakoutEnd, About(room, control));

    /// <summary>A Host, who is in every room, is to have their media in another one; null is the main room.</summary>
    public static ClientEvent Refer(BreakoutRoom? room)
    {
        var data = new JsonObject { ["breakout_uuid"] = room?.Id ?? BreakoutRoom.Main };
        if (room is not null)
        {
            data["breakout_name"] = room.Name;
        }

        return new(EventNames.BreakoutRefer, data);
    }

    private static JsonObject About(BreakoutRoom room, Leg control) => new()
    {
        ["breakout_uuid"] = room.Id,
        ["participant_uuid"] = control.Id,
    };
}
