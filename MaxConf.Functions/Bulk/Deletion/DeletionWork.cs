using MaxConf.Functions.Bulk.Runs;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>Deletes each room that was found.</summary>
internal sealed class DeletionWork(TaskOrchestrationContext context) : IBulkWork
{
    private static readonly RoomTaskError Silence = new(PexipErrorKind.Unexpected, "Nothing has been heard of the room's deletion.");

    /// <inheritdoc />
    public async Task<(BulkItem Item, RoomTaskAnswer Answer)> BeginAsync(BulkItem item) =>
        (item, await context.ActAsync(RequestDeletion.FunctionName, new DeletionRequest(item.Name!, context.InstanceId)));

    /// <summary>
    /// While Pexip cannot be reached a room is asked again after the pause, which makes its orchestration try at once. In the end its
    /// orchestration is left to go on trying alone.
    /// </summary>
    public BulkRun Fail(BulkRun run, BulkItem item, RoomTaskError error, DateTimeOffset? toldAt)
    {
        var isFailing = toldAt is not null;
        var after = BulkRun.IsOutage(error.Kind) ? run.FailedOnce(item, error, isFailing: isFailing) : run.Failed(item, error, isFailing);
        return after.Noting(error, new(context.CurrentUtcDateTime, TimeSpan.Zero));
    }

    /// <summary>Asked once more: its orchestration may have ended just before it was asked, and then there is nothing left to delete.</summary>
    public Task<BulkRun> SeeAfterAsync(BulkRun run, BulkItem item) => Task.FromResult(run.FailedOnce(item, Silence));

    /// <inheritdoc />
    public BulkProgress ToProgress(BulkRun run) => BulkProgress.OfDeletion(run);
}
