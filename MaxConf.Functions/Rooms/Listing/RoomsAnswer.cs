using System.Globalization;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Rooms.Listing;

/// <summary>
/// Rooms as a JSON array, written while Pexip's pages come in. Pexip can fail at any of them. Until the first room is here nothing has
/// been sent, and the answer is a problem. After that the status has long been 200, and an array that merely ended early would be
/// taken for the whole: so the connection is aborted, and the caller sees an answer that broke off.
/// </summary>
internal sealed class RoomsAnswer(RoomsPage page, RoomsQuery query, ILogger logger) : IActionResult
{
    /// <summary>The header with the total.</summary>
    internal const string TotalHeader = "X-Total-Count";

    /// <inheritdoc />
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await using var rooms = page.Rooms.GetAsyncEnumerator(http.RequestAborted);
        bool hasFirst;
        try
        {
            hasFirst = await rooms.MoveNextAsync();
        }
        catch (PexipException exception)
        {
            await PexipProblems.OfList(exception.Error).ExecuteResultAsync(context);
            return;
        }

        WriteHeaders(http);
        await WriteRoomsAsync(http, FromHereOn(rooms, hasFirst));
    }

    private void WriteHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        if (page.Total is not { } total)
        {
            return;
        }

        headers[TotalHeader] = total.ToString(CultureInfo.InvariantCulture);
        if ((long)query.Skip + query.Top < total)
        {
            headers.Link = NextPage.LinkOf(http.Request, query.Skip + query.Top);
        }
    }

    private async Task WriteRoomsAsync(HttpContext http, IAsyncEnumerable<Conference> rooms)
    {
        try
        {
            await query.Shape.WriteAsync(http.Response, rooms, http.RequestAborted);
        }
        catch (PexipException exception)
        {
            Log.ListBrokenOff(logger, exception.Error.Kind, exception.Error.Message);
            http.Abort();
        }
    }

    private static async IAsyncEnumerable<Conference> FromHereOn(IAsyncEnumerator<Conference> rooms, bool hasCurrent)
    {
        for (; hasCurrent; hasCurrent = await rooms.MoveNextAsync())
        {
            yield return rooms.Current;
        }
    }
}
