using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Management;

/// <summary>
/// One page of a list. Where the next one begins is told in the header <c>x-ms-continuation-token</c>, which the caller sends back. It is
/// escaped: a header carries ASCII alone, an id anything.
/// </summary>
internal static class ListPage
{
    private const string TokenHeader = "x-ms-continuation-token";

    /// <summary>Reads the page that the request asks for, and tells the answer where the next one begins.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(HttpContext http, AsyncPageable<T> all, int size)
        where T : notnull
    {
        await using var pages = all.AsPages(TokenOf(http.Request), size).GetAsyncEnumerator(http.RequestAborted);
        if (!await pages.MoveNextAsync())
        {
            return [];
        }

        if (pages.Current.ContinuationToken is { } next)
        {
            http.Response.Headers[TokenHeader] = Uri.EscapeDataString(next);
        }

        return pages.Current.Values;
    }

    private static string? TokenOf(HttpRequest request) =>
        request.Headers[TokenHeader].ToString() is { Length: > 0 } token ? Uri.UnescapeDataString(token) : null;
}
