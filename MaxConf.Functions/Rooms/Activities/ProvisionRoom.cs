using MaxConf.Functions.Observability;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Management.Results;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Makes a room's VMR, with PINs that are drawn here and stay between Pexip and the caller. Run again after a crash it finds the VMR
/// it made, by name and tag.
/// </summary>
internal sealed class ProvisionRoom(
    PexipManagementClient pexip,
    IRandomSource random,
    IOptions<RoomsOptions> options,
    RoomRendezvous rendezvous,
    RoomCache cache,
    ILogger<ProvisionRoom> logger)
{
    public const string FunctionName = "ProvisionRoom";

    [Function(FunctionName)]
    public async Task<RoomTaskAnswer> RunAsync([ActivityTrigger] RoomTask task, CancellationToken cancellationToken)
    {
        var made = await MakeAsync(task, cancellationToken);
        cache.Forget(task.Name);
        if (!made.IsSuccess)
        {
            Log.RoomTaskFailed(logger, task.Name, "created", made.Error.Kind, made.Error.Message);
            return rendezvous.Report(task.Name, RoomState.Creating, RoomTaskAnswer.Failed(made.Error));
        }

        Log.RoomCreated(logger, task.Name);
        return rendezvous.Report(task.Name, RoomState.Creating, RoomTaskAnswer.Done with { ConferenceId = made.Value.Id }, made.Value);
    }

    private async Task<PexipResult<Conference>> MakeAsync(RoomTask task, CancellationToken cancellationToken)
    {
        var created = await pexip.CreateConferenceAsync(Describe(task), cancellationToken);
        var made = created switch
        {
            { IsSuccess: true } => await pexip.GetConferenceAsync(created.Value, cancellationToken),
            { Error.Kind: PexipErrorKind.AlreadyExists } => await FindOwnAsync(task, created.Error, cancellationToken),
            _ => created.Error,
        };
        return made.IsSuccess && !HasItsAlias(made.Value)
            ? new PexipError(PexipErrorKind.Unexpected, "The VMR was made without its alias.")
            : made;
    }

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

    private NewConference Describe(RoomTask task)
    {
        var hostPin = Pin.Generate(random, options.Value.PinDigits);
        return new(task.Name)
        {
            Tag = task.Tag,
            AllowGuests = true,
            Pin = hostPin,
            GuestPin = GuestPinBeside(hostPin),
            Aliases = [new(task.Name)],
            AutomaticParticipants = AutomaticParticipants(),
        };
    }

    /// <summary>Whoever enters the host's PIN is a host, so the guest's must be another.</summary>
    private string GuestPinBeside(string hostPin)
    {
        string pin;
        do
        {
            pin = Pin.Generate(random, options.Value.PinDigits);
        }
        while (pin == hostPin);
        return pin;
    }

    private PexipReference[]? AutomaticParticipants() => options.Value.AutomaticParticipants.Count == 0
        ? null
        : [.. options.Value.AutomaticParticipants.Select(PexipReference.ToAutomaticParticipant)];
}
