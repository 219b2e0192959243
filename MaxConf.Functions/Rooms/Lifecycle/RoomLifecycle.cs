using MaxConf.Functions.Rooms.Activities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// The orchestration that owns a room's life, one instance a room; nothing else deletes a VMR. It waits, applies what comes
/// (<see cref="Room"/> has the rules) and acts where a state asks for it. Its history stays short: after a number of turns it hands
/// the room to a new execution.
/// </summary>
internal static class RoomLifecycle
{
    public const string FunctionName = "RoomLifecycle";

    /// <summary>Turns per execution: a compromise between the length of a history and how often one is begun.</summary>
    private const int MaxTurns = 25;

    /// <summary>The instance id of a room's orchestration.</summary>
    public static string InstanceIdOf(string roomName) => "room-" + roomName;

    [Function(FunctionName)]
    public static async Task<RoomStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var room = context.GetInput<Room>()!;
        var inbox = new RoomInbox(context);
        for (var turn = 0; room.State != RoomState.Deleted; turn++)
        {
            context.SetCustomStatus(RoomStatus.Of(room));
            if (turn >= MaxTurns && !inbox.HasNews)
            {
                context.ContinueAsNew(room);
                break;
            }

            room = await TurnAsync(context, inbox, room);
        }

        var status = RoomStatus.Of(room);
        context.SetCustomStatus(status);
        return status;
    }

    private static Task<Room> TurnAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room) => room switch
    {
        { State: RoomState.Creating } => ProvisionAsync(context, room),
        { State: RoomState.Deleting, Due: null } => RemoveAsync(context, room),
        { State: RoomState.Active, Due: null } => CheckAsync(context, room),
        _ => WaitAsync(context, inbox, room),
    };

    private static async Task<Room> WaitAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room)
    {
        var news = await inbox.NextAsync(room.Due);
        var now = Now(context);
        return news.Kind switch
        {
            RoomNewsKind.DeletionRequested => room.DeletionRequested(now),
            RoomNewsKind.MeetingEvents => room.Heard(news.Events, now),
            _ => room.TimeElapsed(now),
        };
    }

    private static async Task<Room> ProvisionAsync(TaskOrchestrationContext context, Room room)
    {
        var answer = await ActAsync(context, ProvisionRoom.FunctionName, new RoomTask(room.Name, room.Tag, null, false));
        return answer is { Outcome: RoomTaskOutcome.Done, ConferenceId: { } id }
            ? room.Provisioned(id, Now(context))
            : room.ProvisioningFailed(answer.ErrorKind, answer.Message, Now(context));
    }

    private static async Task<Room> RemoveAsync(TaskOrchestrationContext context, Room room)
    {
        var task = new RoomTask(room.Name, room.Tag, room.ConferenceId, room.IsDeletionRequested);
        var answer = await ActAsync(context, RemoveRoom.FunctionName, task);
        return answer.Outcome switch
        {
            RoomTaskOutcome.Failed => room.RemovalFailed(answer.ErrorKind, answer.Message, Now(context)),
            RoomTaskOutcome.InUse => room.FoundInUse(Now(context)),
            _ => room.Removed(Now(context)),
        };
    }

    private static async Task<Room> CheckAsync(TaskOrchestrationContext context, Room room)
    {
        var answer = await ActAsync(context, CheckMeeting.FunctionName, new RoomTask(room.Name, room.Tag, room.ConferenceId, false));
        bool? isLive = answer.Outcome == RoomTaskOutcome.Failed ? null : answer.Outcome == RoomTaskOutcome.InUse;
        return room.Checked(isLive, Now(context));
    }

    /// <summary>Runs an activity. One that throws, against its nature, is a failure like another: the room goes on.</summary>
    private static async Task<RoomTaskAnswer> ActAsync(TaskOrchestrationContext context, string activity, RoomTask task)
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

    private static DateTimeOffset Now(TaskOrchestrationContext context) => new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
