using MaxConf.Functions.Bulk.Runs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>
/// The orchestration that makes many rooms. It begins their orchestrations and hears from them what came of it; so ending it ends only
/// the beginning of more, and whatever it has begun lives on by itself.
/// </summary>
internal static class RoomsCreationRun
{
    public const string FunctionName = "RoomsCreation";

    [Function(FunctionName)]
    public static async Task<BulkResult?> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var order = context.GetInput<RoomsCreation>()!;
        var work = new CreationWork(context, order);
        var run = await new BulkRunner(context, work).RunAsync(order.Run);
        if (run.IsOver)
        {
            return new BulkResult(work.ToProgress(run), run);
        }

        context.ContinueAsNew(order with { Run = run });
        return null;
    }
}
