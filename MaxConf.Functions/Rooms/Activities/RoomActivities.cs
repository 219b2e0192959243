using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>Calls activities from orchestrators.</summary>
internal static class RoomActivities
{
    /// <summary>Runs an activity. One that throws, against its nature, is a failure like another: the orchestration goes on.</summary>
    public static async Task<RoomTaskAnswer> ActAsync(this TaskOrchestrationContext context, string activity, object task)
    {
        try
        {
            return await context.CallActivityAsync<RoomTaskAnswer>(activity, task);
        }
        catch (TaskFailedException e)
        {
            return RoomTaskAnswer.Broken(e.FailureDetails.ErrorType);
        }
    }
}
