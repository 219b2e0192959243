using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Problems;

/// <summary>Every problem the API can answer with. Slugs are part of the API: add, never rename.</summary>
internal static class ProblemCatalog
{
    /// <summary>What every problem's type URI begins with.</summary>
    internal const string TypeBase = "https://maxconf.gov.bc.ca/problems/";

    /// <summary>400: one field broke one rule.</summary>
    public static Problem InvalidRequest(string field, string rule) =>
        InvalidRequest(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [rule] });

    /// <summary>400: fields broke rules.</summary>
    public static Problem InvalidRequest(IReadOnlyDictionary<string, string[]> errors) =>
        new("invalid-request", StatusCodes.Status400BadRequest, "The request is invalid", "See errors for the rules that were broken.")
        {
            Errors = errors,
        };

    /// <summary>400 and its kin: the server could not read the request, such as one whose body broke off.</summary>
    public static Problem Unreadable(int status) =>
        new("unreadable-request", status, "The request cannot be read", "It is not well-formed HTTP, or it broke off.");

    /// <summary>401: no usable credentials. <paramref name="challenge"/> becomes <c>WWW-Authenticate</c>.</summary>
    public static Problem Unauthenticated(string detail, string challenge) =>
        new("unauthenticated", StatusCodes.Status401Unauthorized, "Sign-in is required", detail) { Challenge = challenge };

    /// <summary>403: the caller is known and may not.</summary>
    public static Problem Forbidden(string detail, string? challenge = null) =>
        new("forbidden", StatusCodes.Status403Forbidden, "Not allowed", detail) { Challenge = challenge };

    /// <summary>404: no such room.</summary>
    public static Problem RoomNotFound() =>
        new("room-not-found", StatusCodes.Status404NotFound, "There is no such room", "No room has this name, or it has been deleted.");

    /// <summary>404: nobody of this id is in the room.</summary>
    public static Problem ParticipantNotFound() =>
        new(
            "participant-not-found",
            StatusCodes.Status404NotFound,
            "There is no such participant",
            "Nobody of this id is in the room, or not any more.");

    /// <summary>409: nobody meets in the room, so there is nothing to see or to control.</summary>
    public static Problem NoConference(RoomState state) =>
        new("no-conference", StatusCodes.Status409Conflict, "No conference is running", "Nobody meets in the room now; state says where it is.")
        {
            State = state,
        };

    /// <summary>501: what was asked for takes a setting that this installation does not have.</summary>
    public static Problem NotConfigured(string setting) =>
        new("not-configured", StatusCodes.Status501NotImplemented, "This is not set up here", $"It needs the setting {setting}.");

    /// <summary>404: no garbage collection has come to its end yet.</summary>
    public static Problem ReportNotFound() =>
        new("report-not-found", StatusCodes.Status404NotFound, "There is no report yet", "No garbage collection has come to its end.");

    /// <summary>404: no such run over many rooms.</summary>
    public static Problem OperationNotFound() =>
        new("operation-not-found", StatusCodes.Status404NotFound, "There is no such operation", "No operation has this id, or it was purged.");

    /// <summary>413: the body is over the limit.</summary>
    public static Problem BodyTooLarge(int maxBytes) =>
        new("body-too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large", $"The limit is {maxBytes} bytes.");

    /// <summary>415: the body is not said to be JSON.</summary>
    public static Problem UnsupportedMediaType() =>
        new(
            "unsupported-media-type",
            StatusCodes.Status415UnsupportedMediaType,
            "The body is of another kind",
            "The body must be JSON, and Content-Type say so: application/json.")
        {
            Accept = "application/json",
        };

    /// <summary>422: the request is as it must be, and Pexip refuses its values all the same.</summary>
    /// <param name="detail">What Pexip says, where that is not about fields.</param>
    /// <param name="errors">What it says of each field; null for nothing.</param>
    public static Problem RefusedByPexip(string detail, IReadOnlyDictionary<string, string[]>? errors) =>
        new("refused-by-pexip", StatusCodes.Status422UnprocessableEntity, "Pexip refuses these values", detail) { Errors = errors };

    /// <summary>422: the key belongs to a request for something else.</summary>
    public static Problem IdempotencyKeyReused() =>
        new(
            "idempotency-key-reused",
            StatusCodes.Status422UnprocessableEntity,
            "The idempotency key was used for something else",
            "Another request was made with this Idempotency-Key. A new request needs a new key.");

    /// <summary>429: the caller has sent too much; <paramref name="rule"/> says what it may.</summary>
    public static Problem RateLimited(string rule, TimeSpan retryAfter) =>
        new("rate-limited", StatusCodes.Status429TooManyRequests, "Too many requests", rule) { RetryAfter = retryAfter };

    /// <summary>500: our own fault; the trace id leads to the log.</summary>
    public static Problem InternalError() =>
        new(
            "internal-error",
            StatusCodes.Status500InternalServerError,
            "Something went wrong here",
            "The trace id leads to the details in our log.");

    /// <summary>502: Pexip understood our call and refused it, so the fault is between us and Pexip and not the caller's.</summary>
    public static Problem PexipRefused(string detail) =>
        new("pexip-refused", StatusCodes.Status502BadGateway, "Pexip refused the call", detail);

    /// <summary>503: Pexip cannot be reached or is overloaded.</summary>
    public static Problem PexipUnavailable(TimeSpan retryAfter) =>
        new("pexip-unavailable", StatusCodes.Status503ServiceUnavailable, "Pexip is not available", "Try again later.")
        {
            RetryAfter = retryAfter,
        };

    /// <summary>503: durable state cannot be read or written now, such as when the disk is full.</summary>
    public static Problem StorageUnavailable(TimeSpan retryAfter) =>
        new("storage-unavailable", StatusCodes.Status503ServiceUnavailable, "Durable state is not available", "Try again later.")
        {
            RetryAfter = retryAfter,
        };

    /// <summary>504: Pexip did not answer in time; whether it acted is not known.</summary>
    public static Problem PexipTimeout(TimeSpan retryAfter) =>
        new(
            "pexip-timeout",
            StatusCodes.Status504GatewayTimeout,
            "Pexip did not answer in time",
            "The outcome is unknown. Look before trying again.")
        {
            RetryAfter = retryAfter,
        };

    /// <summary>503: the caller's credentials cannot be checked now.</summary>
    public static Problem IdentityProviderUnavailable(TimeSpan retryAfter) =>
        new(
            "identity-provider-unavailable",
            StatusCodes.Status503ServiceUnavailable,
            "Sign-in cannot be checked",
            "The identity provider does not answer. Try again later.")
        {
            RetryAfter = retryAfter,
        };
}
