using System.Text.Json;
using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Http;

/// <summary>
/// A request's body as JSON, or the problem to answer with. What is in a body goes into no problem: it may have PINs.
/// </summary>
internal readonly record struct JsonBody
{
    /// <summary>What a body is called among a problem's errors.</summary>
    internal const string Field = "body";

    private JsonBody(JsonElement root, Problem? problem) => (Root, Problem) = (root, problem);

    /// <summary>The body; of no kind (<see cref="JsonValueKind.Undefined"/>) if there is a problem.</summary>
    public JsonElement Root { get; }

    /// <summary>415, 413 or 400; null if all is well.</summary>
    public Problem? Problem { get; }

    /// <summary>Reads a body of <c>application/json</c> or a type that ends in <c>+json</c>, as <see cref="StrictJson"/> does.</summary>
    /// <param name="request">The request.</param>
    /// <param name="maxBytes">The most bytes that are read.</param>
    /// <param name="kind">What the whole must be: an object or an array.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="IOException">The caller broke off.</exception>
    public static async ValueTask<JsonBody> ReadAsync(
        HttpRequest request, int maxBytes, JsonValueKind kind, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            return Refuse(ProblemCatalog.UnsupportedMediaType());
        }

        var body = await BoundedBody.ReadAsync(request, maxBytes, cancellationToken);
        return body.IsTooLarge ? Refuse(ProblemCatalog.BodyTooLarge(maxBytes)) : Parse(body.Bytes, kind);
    }

    private static JsonBody Parse(ReadOnlyMemory<byte> bytes, JsonValueKind kind)
    {
        if (StrictJson.FindFault(bytes.Span) is { } fault)
        {
            return Refuse(ProblemCatalog.InvalidRequest(Field, fault));
        }

        var root = JsonElement.Parse(bytes.Span);
        return root.ValueKind == kind
            ? new JsonBody(root, null)
            : Refuse(ProblemCatalog.InvalidRequest(Field, kind == JsonValueKind.Array ? "must be a JSON array" : "must be a JSON object"));
    }

    private static JsonBody Refuse(Problem problem) => new(default, problem);
}
