using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>The way to the next page of a list.</summary>
internal static class NextPage
{
    /// <summary>
    /// The value of <c>Link</c> (RFC 8288): the request's own query, further on. A path without scheme and host, as what a proxy made of
    /// those is not known here.
    /// </summary>
    public static string LinkOf(HttpRequest request, int skip)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => !IsSkip(parameter.Key)))
        {
            { RoomsQuery.SkipParameter, skip.ToString(CultureInfo.InvariantCulture) },
        };
        return $"<{request.PathBase.Add(request.Path).ToUriComponent()}{query}>; rel=\"next\"";
    }

    private static bool IsSkip(string parameter) => parameter.Equals(RoomsQuery.SkipParameter, StringComparison.OrdinalIgnoreCase);
}
