using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Naming;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>Draws a room's name for an orchestration, where chance has no place.</summary>
internal sealed class DrawRoomName(IRandomSource random)
{
    public const string FunctionName = "DrawRoomName";

    [Function(FunctionName)]
    public string Run([ActivityTrigger] string prefix) => prefix + RoomName.Generate(random).Value;
}
