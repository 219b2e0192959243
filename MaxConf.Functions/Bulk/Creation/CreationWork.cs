using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>Makes each room of an order.</summary>
internal sealed class CreationWork(TaskOrchestrationContext context, RoomsCreation order) : IBulkWork
{
    private static readonly RoomTaskError Silence =
        new(PexipErrorKind.Unexpected, "Nothing has been heard of the room, which may yet be made.");

    /// <inheritdoc />
    public async Task<(BulkItem Item, RoomTaskAnswer Answer)> BeginAsync(BulkItem item)
    {
        // Drawn by an activity, whose answer is recorded before it is used: a room that is begun twice has the same name.
        var name = item.Name ?? await context.CallActivityAsync<string>(DrawRoomName.FunctionName, order.NamePrefix);
        var start = new RoomStart(name, item.Tag ?? order.Tag, context.InstanceId)
        {
            Specification = item.Specification ?? order.Specification,
        };
        return (item with { Name = name }, await context.ActAsync(StartRoom.FunctionName, start));
    }

    /// <inheritdoc />
    public BulkRun Fail(BulkRun run, BulkItem item, RoomTaskError error, DateTimeOffset? toldAt)
    {
        var mayWorkNextTime = BulkRun.IsOutage(error.Kind) || (error.Kind == PexipErrorKind.AlreadyExists && item.IsDrawn);
        var after = mayWorkNextTime ? run.FailedOnce(item, error, toldAt) : run.Failed(item, error);
        return toldAt is { } now ? after.Noting(error, now) : after;
    }

    /// <inheritdoc />
    public async Task<BulkRun> SeeAfterAsync(BulkRun run, BulkItem item)
    {
        var told = await LookAsync(item.Name!);
        var now = new DateTimeOffset(context.CurrentUtcDateTime, TimeSpan.Zero);
        return told switch
        {
            null when item.FailedAttempts + 1 < run.Limits.MaxAttempts =>
                run.Begun(item with { FailedAttempts = item.FailedAttempts + 1 }, now),
            null => run.Failed(item, Silence),
            { Error: { } error } => Fail(run, item, error, now),
            _ => run.Succeeded(item),
        };
    }

    /// <inheritdoc />
    public BulkProgress ToProgress(BulkRun run) => BulkProgress.OfCreation(run);

    private async Task<RoomSettled?> LookAsync(string room)
    {
        try
        {
            return await context.CallActivityAsync<RoomSettled?>(LookAtRoom.FunctionName, room);
        }
        catch (TaskFailedException)
        {
            return null;
        }
    }
}
