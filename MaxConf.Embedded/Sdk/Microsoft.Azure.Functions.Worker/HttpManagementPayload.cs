namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where an orchestration instance is looked at and steered over HTTP. What a host has no address for is null.</summary>
public class HttpManagementPayload
{
    /// <summary>Makes a payload without addresses.</summary>
    public HttpManagementPayload()
    {
    }

    /// <summary>The instance.</summary>
    public string? Id { get; internal init; }

    /// <summary>GET: how it stands.</summary>
    public string? StatusQueryGetUri { get; internal init; }

    /// <summary>POST: raises an event, whose name goes in the place of <c>{eventName}</c>.</summary>
    public string? SendEventPostUri { get; internal init; }

    /// <summary>POST: ends it, for the reason that goes in the place of <c>{text}</c>.</summary>
    public string? TerminatePostUri { get; internal init; }

    /// <summary>POST: takes a failure back, for the reason that goes in the place of <c>{text}</c>. The embedded host refuses.</summary>
    public string? RewindPostUri { get; internal init; }

    /// <summary>DELETE: removes all trace of it once it has ended.</summary>
    public string? PurgeHistoryDeleteUri { get; internal init; }

    /// <summary>POST: begins it again, under a new id unless <c>restartWithNewInstanceId=false</c> is added.</summary>
    public string? RestartPostUri { get; internal init; }

    /// <summary>POST: lets it rest, for the reason that goes in the place of <c>{text}</c>.</summary>
    public string? SuspendPostUri { get; internal init; }

    /// <summary>POST: lets it go on, for the reason that goes in the place of <c>{text}</c>.</summary>
    public string? ResumePostUri { get; internal init; }
}
