using System.Text.Json.Nodes;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Fields;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>
/// Changes a room's VMR. The rules between fields are looked at here, on the VMR as the changes before this one left it. Run again after a
/// crash it makes the same change, which changes nothing more.
/// </summary>
internal sealed class ApplyRoomChange(
    PexipManagementClient pexip,
    RoomFinder finder,
    SecretBox secrets,
    RoomRendezvous rendezvous,
    RoomCache cache,
    ILogger<ApplyRoomChange> logger)
{
    public const string FunctionName = "ApplyRoomChange";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        var answer = await ApplyAsync(task, cancellationToken);
        cache.Forget(task.Name);
        Tell(task.Name, answer);
        return rendezvous.Report(RoomRendezvous.ChangeOf(task.Name, task.Change!.Id), answer);
    }

    private async Task<RoomTaskAnswer> ApplyAsync(RoomTask task, CancellationToken cancellationToken)
    {
        if (secrets.Open(task.Change!.Fields) is not { } json)
        {
            return RoomTaskAnswer.Refused(new(PexipErrorKind.Refused, "The change cannot be opened: its key is gone."));
        }

        var found = await finder.FindAsync(task, cancellationToken);
        if (!found.IsSuccess)
        {
            return Unchanged(found.Error);
        }

        var fields = JsonNode.Parse(json)!.AsObject();
        var faults = FieldFaults.Find(fields, Admission.Of(found.Value));
        if (faults.Count > 0)
        {
            return RoomTaskAnswer.Invalid(faults);
        }

        var changed = await pexip.UpdateConferenceAsync(found.Value.Id, fields, cancellationToken);
        return changed.IsSuccess ? RoomTaskAnswer.Done with { Tag = (string?)fields["tag"] } : Unchanged(changed.Error);
    }

    private static RoomTaskAnswer Unchanged(PexipError error) => error.Kind switch
    {
        PexipErrorKind.NotFound => RoomTaskAnswer.Absent,
        PexipErrorKind.Refused or PexipErrorKind.AlreadyExists => RoomTaskAnswer.Refused(error),
        _ => RoomTaskAnswer.Failed(error),
    };

    private void Tell(string room, RoomTaskAnswer answer)
    {
        if (answer.Outcome == RoomTaskOutcome.Done)
        {
            Log.RoomChanged(logger, room);
        }
        else if (answer.Outcome == RoomTaskOutcome.Absent)
        {
            Log.RoomAbsent(logger, room);
        }
        else
        {
            Log.RoomTaskFailed(logger, room, "changed", answer.Error!.Kind, answer.Error.Message);
        }
    }
}
