using MaxConf.Functions.Maintenance.GarbageCollection.Activities;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Functions.Maintenance.GarbageCollection;

/// <summary>
/// The garbage collection: the backstop behind the rooms' own timers. Compares the rooms' orchestrations with the VMRs on Pexip, and
/// brings together what has come apart. It deletes nothing: an orphaned VMR is given an orchestration, and a room that seems to have
/// lost its VMR, or missed its time, is told to look for itself. Input: the last run's report, kept here meanwhile. Output: this run's.
/// </summary>
internal static class GarbageCollectionRun
{
    public const string FunctionName = "GarbageCollection";

    /// <summary>Bounds one activity, and what is done twice after a crash.</summary>
    private const int BatchSize = 50;

    private static readonly (FindingKind Kind, string Activity)[] Treatments =
    [
        (FindingKind.Orphaned, AdoptOrphans.FunctionName),
        (FindingKind.Vanished, TellVanished.FunctionName),
        (FindingKind.Overdue, WakeOverdue.FunctionName),
    ];

    [Function(FunctionName)]
    public static async Task<GarbageCollectionReport> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var began = Now(context);
        Show(context, began, GarbageCollectionFailure.Survey);
        var survey = await SurveyAsync(context, began);
        var report = GarbageCollectionReport.Of(survey, began);
        foreach (var (kind, activity) in Treatments)
        {
            Show(context, began, kind.ToLabel());
            report = await TreatAsync(context, report, kind, activity, survey.Findings[kind]);
        }

        report = report with { Ended = Now(context) };
        await TellAsync(context, report);
        Show(context, began, "done");
        return report;
    }

    private static async Task<Survey> SurveyAsync(TaskOrchestrationContext context, DateTimeOffset began)
    {
        try
        {
            return await context.CallActivityAsync<Survey>(SurveyRooms.FunctionName, began);
        }
        catch (TaskFailedException e)
        {
            return new() { Failure = GarbageCollectionFailure.Broken(GarbageCollectionFailure.Survey, e.FailureDetails.ErrorType) };
        }
    }

    /// <summary>Batch by batch. Where a whole batch failed the next ones would too, so they are left to the next run.</summary>
    private static async Task<GarbageCollectionReport> TreatAsync(
        TaskOrchestrationContext context, GarbageCollectionReport report, FindingKind kind, string activity, FoundRooms found)
    {
        var treated = 0;
        foreach (var batch in found.Rooms.Chunk(BatchSize))
        {
            var treatment = await TreatAsync(context, kind, activity, batch);
            report = report.With(treatment);
            treated += batch.Length - treatment.Failed;
            if (treatment.Failed == batch.Length)
            {
                break;
            }
        }

        return report with { LeftToNextRun = report.LeftToNextRun + found.Total - treated };
    }

    private static async Task<Treatment> TreatAsync(TaskOrchestrationContext context, FindingKind kind, string activity, string[] rooms)
    {
        try
        {
            return await context.CallActivityAsync<Treatment>(activity, rooms);
        }
        catch (TaskFailedException e)
        {
            return Treatment.OfNone(rooms, GarbageCollectionFailure.Broken(kind.ToLabel(), e.FailureDetails.ErrorType));
        }
    }

    private static async Task TellAsync(TaskOrchestrationContext context, GarbageCollectionReport report)
    {
        try
        {
            await context.CallActivityAsync(TellReport.FunctionName, report);
        }
        catch (TaskFailedException)
        {
            // The host has logged it, and the report is the output all the same.
        }
    }

    private static void Show(TaskOrchestrationContext context, DateTimeOffset began, string step) =>
        context.SetCustomStatus(new GarbageCollectionProgress(began, step));

    private static DateTimeOffset Now(TaskOrchestrationContext context) => new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
