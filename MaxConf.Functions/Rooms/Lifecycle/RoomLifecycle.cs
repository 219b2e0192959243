using MaxConf.Functions.Pool;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Changes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// The orchestration that owns a room's life, one instance a room; nothing else deletes a VMR. It waits, applies what comes
/// (<see cref="Room"/> has the rules) and acts where a state asks for it. After every step it hands the room to a new execution: so its
/// history stays short, and a room at rest has nothing in its history but its own state and a timer. A new version of the rules finds
/// nothing there that it would have decided otherwise.
/// </summary>
internal static class RoomLifecycle
{
    public const string FunctionName = "RoomLifecycle";

    /// <summary>The instance id of a room's orchestration.</summary>
    public static string InstanceIdOf(string roomName) => "room-" + roomName;

    [Function(FunctionName)]
    public static async Task<RoomStatus> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var room = context.GetInput<Room>()!;
        using (var inbox = new RoomInbox(context))
        {
            // What has been taken in is lived through before the execution ends: the next one would not find it.
            do
            {
                context.SetCustomStatus(RoomStatus.Of(room));
                room = await AnnounceAsync(context, room, await StepAsync(context, inbox, room));
            }
            while (inbox.HasNews && room.State != RoomState.Deleted);
        }

        context.SetCustomStatus(RoomStatus.Of(room));
        if (room.State != RoomState.Deleted)
        {
            context.ContinueAsNew(room);
        }
        else if (room.Origin is { } origin)
        {
            context.SendEvent(origin, RoomDeleted.EventName, new RoomDeleted(room.Name));
        }

        return RoomStatus.AtTheEndOf(room);
    }

    private static Task<Room> StepAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room) => room switch
    {
        { State: RoomState.Creating } => ProvisionAsync(context, room),
        { State: RoomState.Deleting, Due: null } => RemoveAsync(context, inbox, room),
        { State: RoomState.Active, Due: null } => CheckAsync(context, room),

        // News goes first: there may be a wish to delete the room among it.
        _ when !inbox.HasNews && room.IsChangeDue(Now(context)) => ChangeAsync(context, inbox, room),
        _ => WaitAsync(context, inbox, room),
    };

    private static async Task<Room> WaitAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room)
    {
        var news = await inbox.NextAsync(room.NextDue);
        var now = Now(context);
        return news switch
        {
            RoomNews.DeletionRequested wish => room.DeletionRequested(now, wish.Watcher),
            RoomNews.Assigned assigned => room.Assigned(assigned.Assignment, now),
            RoomNews.MeetingHeard heard => room.Heard(heard.Events, now),
            RoomNews.ChangeRequested wish => room.ChangeRequested(wish.Change),
            RoomNews.ActedOn acted => room.ActedOn(acted.Action),
            RoomNews.Reconciled when !(room.Due <= now) => await LookAsync(context, room),

            // Also a room that is past its time and had to be told. Not before it: a timer may be an earlier execution's, or for a change.
            _ => room.Due <= now ? room.TimeElapsed(now) : room,
        };
    }

    /// <summary>Tells those who watch the room what a step came to, if it settled anything; then they watch no longer.</summary>
    private static async Task<Room> AnnounceAsync(TaskOrchestrationContext context, Room before, Room room)
    {
        await PooledRooms.TellAsync(context, before, room);
        if (!room.IsSettledSince(before))
        {
            return room;
        }

        foreach (var watcher in room.Watchers)
        {
            context.SendEvent(watcher, RoomSettled.EventName, room.ToSettled());
        }

        return room with { Watchers = [] };
    }

    private static async Task<Room> ProvisionAsync(TaskOrchestrationContext context, Room room)
    {
        var answer = await context.ActAsync(ProvisionRoom.FunctionName, room.ToTask());
        return answer is { Outcome: RoomTaskOutcome.Done, ConferenceId: { } id }
            ? room.Provisioned(id, Now(context), answer.Sealed)
            : room.ProvisioningFailed(answer.Error!, Now(context));
    }

    private static async Task<Room> RemoveAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room)
    {
        inbox.Listen();
        var answer = await context.ActAsync(RemoveRoom.FunctionName, room.ToTask() with { Force = room.IsDeletionRequested });
        return answer.Outcome switch
        {
            RoomTaskOutcome.Failed => room.RemovalFailed(answer.Error!, Now(context)),
            RoomTaskOutcome.InUse => room.FoundInUse(Now(context)),
            _ => (await HearLastWishesAsync(context, inbox, room)).Removed(Now(context)),
        };
    }

    /// <summary>Who asked for the deletion while it was carried out is told of it too: no execution follows that would hear them.</summary>
    private static async Task<Room> HearLastWishesAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room)
    {
        while (await inbox.TakeDeletionAsync() is { } wish)
        {
            room = room.DeletionRequested(Now(context), wish.Watcher);
        }

        return room;
    }

    private static async Task<Room> CheckAsync(TaskOrchestrationContext context, Room room)
    {
        var answer = await context.ActAsync(CheckMeeting.FunctionName, room.ToTask());
        bool? isLive = answer.Outcome == RoomTaskOutcome.Failed ? null : answer.Outcome == RoomTaskOutcome.InUse;
        return room.Checked(isLive, Now(context));
    }

    /// <summary>Ends a room whose VMR is gone. Not one that is being deleted: its own tries find that out, and know about doubt.</summary>
    private static async Task<Room> LookAsync(TaskOrchestrationContext context, Room room)
    {
        if (room.State == RoomState.Deleting)
        {
            return room;
        }

        var answer = await context.ActAsync(FindRoom.FunctionName, room.ToTask());
        return answer.Outcome == RoomTaskOutcome.Absent ? room.Removed(Now(context)) : room;
    }

    private static async Task<Room> ChangeAsync(TaskOrchestrationContext context, RoomInbox inbox, Room room)
    {
        inbox.Listen();
        var task = room.ToTask() with { Change = room.Changes.Waiting[0] };
        return room.ChangeTried(await context.ActAsync(ApplyRoomChange.FunctionName, task), Now(context));
    }

    private static DateTimeOffset Now(TaskOrchestrationContext context) => new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
