using System.Diagnostics;
using System.Globalization;
using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Problems;

/// <summary>
/// A failure as the caller sees it (RFC 9457). Writes itself to the response, so it can be a function's result or a middleware's, on
/// either host and without MVC's formatters. Made by <see cref="ProblemCatalog"/>.
/// </summary>
/// <param name="Slug">The last part of the type's URI; stable, what a client's code may test.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The type in a few words, the same for every occurrence.</param>
/// <param name="Detail">What happened this time, for a human; never a secret and never an exception's text.</param>
internal sealed record Problem(string Slug, int Status, string Title, string Detail) : IActionResult
{
    /// <summary>The media type of a problem.</summary>
    internal const string ContentType = "application/problem+json";

    /// <summary>The rules that were broken, by the name of the field that broke them; null for problems that are not about fields.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Where the room is in its life, for problems that come of that; null for all others.</summary>
    public RoomState? State { get; init; }

    /// <summary>When trying again makes sense, sent as <c>Retry-After</c> in whole seconds, rounded up; null says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The value of <c>WWW-Authenticate</c>; null sends none.</summary>
    public string? Challenge { get; init; }

    /// <summary>What the body should have been, sent as <c>Accept</c> (RFC 9110, section 15.5.16); null sends none.</summary>
    public string? Accept { get; init; }

    /// <summary>The type's URI.</summary>
    public string Type => ProblemCatalog.TypeBase + Slug;

    /// <inheritdoc />
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        if (Challenge is not null)
        {
            response.Headers.WWWAuthenticate = Challenge;
        }

        if (Accept is not null)
        {
            response.Headers.Accept = Accept;
        }

        if (RetryAfter is { } pause)
        {
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return response.WriteAsJsonAsync(ToDocument(context.HttpContext), ProblemJson.Default.ProblemDocument, ContentType);
    }

    /// <summary>What the caller is told to quote and the log says too: the trace's id, or the server's id of a request not traced.</summary>
    public static string TraceIdOf(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    private ProblemDocument ToDocument(HttpContext http) => new(Type, Title, Status, Detail, TraceIdOf(http), Errors, State);
}
