using System.Collections.Immutable;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>Pexip's failures as callers see them: never mistaken for ours, or for the caller's.</summary>
internal static class PexipProblems
{
    /// <summary>What Pexip itself calls a rule between several fields.</summary>
    private const string WholeRoom = "__all__";

    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(30);

    /// <summary>The problem for a failed call.</summary>
    public static Problem Of(PexipError error) => Of(error.Kind, error.RetryAfter);

    /// <summary>The problem for a failed call for many rooms, where "not found" would be the list itself.</summary>
    public static Problem OfList(PexipError error) => OfList(error.Kind, error.RetryAfter);

    /// <inheritdoc cref="OfList(PexipError)"/>
    public static Problem OfList(PexipErrorKind kind, TimeSpan? retryAfter = null) =>
        Of(kind == PexipErrorKind.NotFound ? PexipErrorKind.Unexpected : kind, retryAfter);

    /// <summary>The problem for values of the caller's that Pexip will not have, with what it says of each field.</summary>
    public static Problem OfRefusal(RoomTaskError error)
    {
        var errors = (error.Fields ?? ImmutableDictionary<string, string[]>.Empty)
            .ToDictionary(field => field.Key.Length == 0 ? WholeRoom : field.Key, field => field.Value, StringComparer.Ordinal);
        return errors.Count > 0
            ? ProblemCatalog.RefusedByPexip("See errors for what Pexip says.", errors)
            : ProblemCatalog.RefusedByPexip(error.Message, null);
    }

    /// <summary>The problem for a kind of failure.</summary>
    public static Problem Of(PexipErrorKind kind, TimeSpan? retryAfter = null) => kind switch
    {
        PexipErrorKind.NotFound => ProblemCatalog.RoomNotFound(),
        PexipErrorKind.Unavailable or PexipErrorKind.Throttled => ProblemCatalog.PexipUnavailable(retryAfter ?? DefaultRetryAfter),
        PexipErrorKind.TimedOut => ProblemCatalog.PexipTimeout(retryAfter ?? DefaultRetryAfter),
        PexipErrorKind.NotAuthorized => ProblemCatalog.PexipRefused("Pexip does not accept MaxConf's own sign-in."),
        PexipErrorKind.Refused or PexipErrorKind.AlreadyExists => ProblemCatalog.PexipRefused("Pexip turned the request down."),
        _ => ProblemCatalog.PexipRefused("Pexip gave an answer that makes no sense."),
    };
}
