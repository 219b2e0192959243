using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Http;

/// <summary>
/// The name a request goes by: the caller's own <c>X-Request-ID</c>, so that both sides' logs can be joined, or else the server's. It is
/// the request's <see cref="HttpContext.TraceIdentifier"/> from then on.
/// </summary>
internal static class RequestId
{
    /// <summary>The header, in requests and in answers.</summary>
    internal const string Header = "X-Request-ID";

    /// <summary>The longest that is taken from a caller, in characters. A UUID has 36.</summary>
    internal const int MaxLength = 128;

    // It goes into logs and back into a header: no blanks, no quotes, nothing that could end a line or a field.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/+=@");

    /// <summary>Takes the caller's id over if it is given once and sane; another is ignored, as if it had not been sent.</summary>
    public static void Take(HttpContext http)
    {
        if (http.Request.Headers[Header] is [{ Length: > 0 and <= MaxLength } id] && !id.AsSpan().ContainsAnyExcept(Allowed))
        {
            http.TraceIdentifier = id;
        }
    }
}
