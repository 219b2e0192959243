using MaxConf.Functions.Observability;
using MaxConf.Functions.Pool;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Makes a room's VMR, with PINs that stay between Pexip and the caller. Run again after a crash it finds the VMR
/// it made, by name and tag.
/// </summary>
internal sealed class ProvisionRoom(
    PexipManagementClient pexip,
    ConferenceDescriber describer,
    RoomEnvelope envelope,
    RoomRendezvous rendezvous,
    RoomCache cache,
    ILogger<ProvisionRoom> logger)
{
    public const string FunctionName = "ProvisionRoom";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        var answer = await MakeAsync(task, cancellationToken);
        cache.Forget(task.Name);
        return answer;
    }

    private async Task<RoomTaskAnswer> MakeAsync(RoomTask task, CancellationToken cancellationToken)
    {
        if (describer.Describe(task) is not { } conference)
        {
            return Failed(task, new(PexipErrorKind.Refused, "The room's specification cannot be opened: its key is gone."));
        }

        var created = await pexip.CreateConferenceAsync(conference, cancellationToken);
        return created switch
        {
            { IsSuccess: true } => await ReadBackAsync(task, created.Value, cancellationToken),
            { Error.Kind: PexipErrorKind.AlreadyExists } => Found(task, await FindOwnAsync(task, created.Error, cancellationToken)),
            _ => Failed(task, created.Error),
        };
    }

    /// <summary>
    /// Reads what only Pexip knows of a VMR that was just made: its alias's id and time. A refusal unmakes nothing: whoever waits for the
    /// room reads it later. Only the pool has nobody who would, and makes another.
    /// </summary>
    private async Task<RoomTaskAnswer> ReadBackAsync(RoomTask task, int id, CancellationToken cancellationToken)
    {
        var read = await pexip.GetConferenceAsync(id, cancellationToken);
        if (read.IsSuccess || task.IsPooled || read.Error.Kind == PexipErrorKind.NotFound)
        {
            return Found(task, read);
        }

        Log.RoomCreated(logger, task.Name);
        Log.RoomNotReadBack(logger, task.Name, read.Error.Kind, read.Error.Message);
        return RoomTaskAnswer.Done with { ConferenceId = id };
    }

    private RoomTaskAnswer Found(RoomTask task, PexipResult<Conference> found) => found switch
    {
        { IsSuccess: false } => Failed(task, found.Error),
        _ when !HasItsAlias(found.Value) => Failed(task, new(PexipErrorKind.Unexpected, "The VMR was made without its alias.")),
        _ => Made(task, found.Value),
    };

    private RoomTaskAnswer Made(RoomTask task, Conference conference)
    {
        Log.RoomCreated(logger, task.Name);
        var answer = RoomTaskAnswer.Done with { ConferenceId = conference.Id };
        return task.IsPooled ? answer with { Sealed = envelope.Seal(conference) } : Report(task, answer, conference);
    }

    private RoomTaskAnswer Failed(RoomTask task, PexipError error)
    {
        Log.RoomTaskFailed(logger, task.Name, "created", error.Kind, error.Message);
        var answer = RoomTaskAnswer.Failed(error);

        // A name that is taken is not the end: whoever asked tries another.
        return error.Kind == PexipErrorKind.AlreadyExists ? answer : Report(task, answer, null);
    }

    private RoomTaskAnswer Report(RoomTask task, RoomTaskAnswer answer, Conference? conference) =>
        task.Origin is { } origin ? rendezvous.Report(origin, answer, conference) : answer;

    /// <summary>The VMR that an earlier run of this activity made; the refusal, where the name is a stranger's.</summary>
    private async Task<PexipResult<Conference>> FindOwnAsync(RoomTask task, PexipError refusal, CancellationToken cancellationToken)
    {
        var found = await pexip.FindConferenceAsync(task.Name, cancellationToken);
        if (found.IsSuccess)
        {
            return found.Value.Tag == task.Tag ? found : refusal;
        }

        // That it cannot be looked up says nothing of whose it is.
        return found.Error.Kind == PexipErrorKind.NotFound ? refusal : found.Error;
    }

    /// <summary>An alias that was taken may leave a VMR that nobody can dial; then it has to go.</summary>
    private static bool HasItsAlias(Conference conference) =>
        conference.Aliases?.Any(alias => alias.Alias == conference.Name) ?? false;
}
