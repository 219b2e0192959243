using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Pool;

/// <summary>Asks for the deletion of rooms that the pool has too many of: an entity cannot send events to orchestrations itself.</summary>
internal static class RetireRooms
{
    public const string FunctionName = "RetireRooms";

    [Function(FunctionName)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        foreach (var room in context.GetInput<string[]>()!)
        {
            context.SendEvent(RoomLifecycle.InstanceIdOf(room), RoomInbox.Deletion, new RoomDeletion(null));
        }

        return Task.CompletedTask;
    }
}
