using System.Net;
using MaxConf.Pexip.Results;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace MaxConf.Pexip.Http;

/// <summary>Turns an answer that is no success, or an exception instead of an answer, into a <see cref="PexipError"/>.</summary>
internal sealed class PexipErrors(TimeProvider time)
{
    private const string SignInPage = "/accounts/login/";
    private const string Duplicate = "already exists";

    /// <summary>Whether an error leaves open if the request was carried out: not when Pexip said so, or was never reached.</summary>
    public static bool LeavesOpen(PexipError error, Exception? exception) => error.Kind switch
    {
        PexipErrorKind.TimedOut => true,
        PexipErrorKind.Unavailable => error.StatusCode != HttpStatusCode.ServiceUnavailable && !NeverSent(exception),
        _ => false,
    };

    /// <summary>The error an answer stands for.</summary>
    public PexipError Of(PexipRequest request, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var texts = PexipErrorTexts.Read(body, request.Mask);
        var reason = texts.Summary.Length > 0 ? texts.Summary : response.ReasonPhrase;
        return new PexipError(KindOf(response, texts), $"{request.Operation}: {(int)response.StatusCode} {reason}".TrimEnd())
        {
            StatusCode = response.StatusCode,
            FieldErrors = texts.Fields,
            RetryAfter = RetryAfter.Of(response, time),
        };
    }

    /// <summary>The error an exception stands for; null when it is none of the call's expected ends.</summary>
    public static PexipError? Of(PexipRequest request, Exception exception) => exception switch
    {
        BrokenCircuitException broken => Error(request, PexipErrorKind.Unavailable, "not sent, as the node has been failing") with
        {
            RetryAfter = broken.RetryAfter,
        },
        TimeoutRejectedException or OperationCanceledException => Error(request, PexipErrorKind.TimedOut, "no complete answer in time"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            Error(request, PexipErrorKind.Unexpected, "the answer is too large"),
        HttpRequestException http => Error(request, PexipErrorKind.Unavailable, $"no answer ({http.HttpRequestError})"),
        _ => null,
    };

    /// <summary>An error in the operation's name.</summary>
    public static PexipError Error(PexipRequest request, PexipErrorKind kind, string reason) => new(kind, $"{request.Operation}: {reason}");

    private static bool NeverSent(Exception? exception) => exception is BrokenCircuitException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static PexipErrorKind KindOf(HttpResponseMessage response, PexipErrorTexts texts) => response.StatusCode switch
    {
        HttpStatusCode.NotFound => PexipErrorKind.NotFound,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => PexipErrorKind.NotAuthorized,
        HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity =>
            texts.Say(Duplicate) ? PexipErrorKind.AlreadyExists : PexipErrorKind.Refused,
        HttpStatusCode.TooManyRequests => PexipErrorKind.Throttled,
        HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => PexipErrorKind.Unavailable,
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest when LeadsToSignIn(response) => PexipErrorKind.NotAuthorized,
        _ => PexipErrorKind.Unexpected,
    };

    private static bool LeadsToSignIn(HttpResponseMessage response) =>
        response.Headers.Location?.OriginalString.Contains(SignInPage, StringComparison.Ordinal) == true;
}
