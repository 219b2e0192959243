using System.Text.Json;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management.Http;

/// <summary>What Pexip answers to a command.</summary>
internal sealed record PexipCommandAnswer
{
    private const string Success = "success";
    private const string Unknown = "Failed to find";

    // Not what else a command names, such as the service to transfer to: that may be wrong although the target is there.
    private static readonly string[] Targets = ["conference_id", "participant_id"];

    /// <summary>The answer that says no more than that.</summary>
    public static readonly PexipCommandAnswer Accepted = new() { Status = Success };

    /// <summary><c>success</c>, or something else.</summary>
    public string? Status { get; init; }

    /// <summary>Why not, at times.</summary>
    public string? Message { get; init; }

    /// <summary>What the command yields, for those that yield something.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Whether Pexip has accepted the command; whether it comes to anything shows later.</summary>
    public bool IsAccepted => Status == Success;

    /// <summary>Whether an error says that the meeting or participant is not there.</summary>
    public static bool NamesNoTarget(PexipError error) => error.Kind == PexipErrorKind.Refused
        && error.FieldErrors.Where(field => Targets.Contains(field.Key))
            .SelectMany(field => field.Value)
            .Any(text => text.StartsWith(Unknown, StringComparison.OrdinalIgnoreCase));
}
