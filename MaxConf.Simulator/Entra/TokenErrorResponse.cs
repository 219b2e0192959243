using System.Globalization;

namespace MaxConf.Simulator.Entra;

/// <summary>The body of a refusal, RFC 6749 section 5.2 with Entra's additions.</summary>
internal sealed record TokenErrorResponse(
    string Error, string ErrorDescription, IReadOnlyList<int> ErrorCodes, string Timestamp, string TraceId, string CorrelationId)
{
    public static TokenErrorResponse Of(TokenError error, DateTimeOffset now)
    {
        var timestamp = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var (trace, correlation) = (Identifier.Next(), Identifier.Next());
        return new(
            error.Error,
            $"AADSTS{error.Code}: {error.Message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {timestamp}",
            [error.Code],
            timestamp,
            trace,
            correlation);
    }
}
