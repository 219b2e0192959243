using MaxConf.Functions.Bulk.Runs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Bulk.Deletion;

/// <summary>
/// The orchestration that deletes many rooms: it finds them, and asks each one's own orchestration. Found more than can be dealt with at
/// once, it looks again when those are done.
/// </summary>
internal static class RoomsDeletionRun
{
    public const string FunctionName = "RoomsDeletion";

    [Function(FunctionName)]
    public static async Task<BulkResult?> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<RoomsDeletion>()!;
        var work = new DeletionWork(context);
        if (order.IsToFind)
        {
            var found = await FindAsync(context, order);
            if (found.Error is { } error)
            {
                return new BulkResult(work.ToProgress(order.Run), order.Run) { Error = BulkError.Of(error) };
            }

            order = order.Found(found);
        }

        var run = await new BulkRunner(context, work).RunAsync(order.Run);
        if (run.IsOver && !order.HasMore)
        {
            return new BulkResult(work.ToProgress(run), run);
        }

        context.ContinueAsNew(order with { Run = run, IsToFind = run.IsOver });
        return null;
    }

    private static Task<FoundRooms> FindAsync(TaskOrchestrationContext context, RoomsDeletion order)
    {
        var except = order.Run.Errors.Select(error => error.Room!);
        return context.CallActivityAsync<FoundRooms>(FindRooms.FunctionName, new RoomsSearch(order.Filter, [.. except]));
    }
}
