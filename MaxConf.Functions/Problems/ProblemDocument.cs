using System.Text.Json.Serialization;

namespace MaxConf.Functions.Problems;

/// <summary>The body of a problem, RFC 9457's members and two extensions.</summary>
/// <param name="Type">The URI that names the kind of problem.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status, repeated.</param>
/// <param name="Detail">This occurrence in words.</param>
/// <param name="TraceId">What the logs and traces of this request carry; spelled as ASP.NET Core spells it.</param>
/// <param name="Errors">Broken rules by field.</param>
internal sealed record ProblemDocument(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonPropertyName("traceId")] string TraceId,
    IReadOnlyDictionary<string, string[]>? Errors);
