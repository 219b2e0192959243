using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Results;

/// <summary>What went wrong in a call to the management node, in the terms a caller decides by. As JSON by name: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PexipErrorKind>))]
public enum PexipErrorKind
{
    /// <summary>The object named is not there (404, or a look-up by name found none).</summary>
    [JsonStringEnumMemberName("not_found")]
    NotFound,

    /// <summary>A name or alias is taken: 400 with the words "already exists", as Pexip reports a duplicate.</summary>
    [JsonStringEnumMemberName("already_exists")]
    AlreadyExists,

    /// <summary>The request was understood and turned down (400, 409, 422). Repeating it unchanged does not help.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>The account is unknown or lacks permission: 401, 403, or a redirect to the sign-in page.</summary>
    [JsonStringEnumMemberName("not_authorized")]
    NotAuthorized,

    /// <summary>Too many requests (429). <see cref="PexipError.RetryAfter"/> says when to come back, if Pexip did.</summary>
    [JsonStringEnumMemberName("throttled")]
    Throttled,

    /// <summary>
    /// The node could not be reached or failed (408, 5xx, broken connection), or is being left alone after failing too often.
    /// </summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,

    /// <summary>No complete answer within the time allowed.</summary>
    [JsonStringEnumMemberName("timed_out")]
    TimedOut,

    /// <summary>An answer outside the protocol: a redirect, a status or a body that should not occur.</summary>
    [JsonStringEnumMemberName("unexpected")]
    Unexpected,
}
