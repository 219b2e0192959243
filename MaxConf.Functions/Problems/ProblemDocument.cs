using System.ComponentModel;
using System.Text.Json.Serialization;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.Problems;

/// <summary>The body of a problem, RFC 9457's members and three extensions.</summary>
/// <param name="Type">The URI that names the kind of problem.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The HTTP status, repeated.</param>
/// <param name="Detail">This occurrence in words.</param>
/// <param name="TraceId">What the logs and traces of this request carry; spelled as ASP.NET Core spells it.</param>
/// <param name="Errors">Broken rules by field.</param>
/// <param name="State">The room's state.</param>
internal sealed record ProblemDocument(
    [property: Description("The kind of problem, for programs: a URI that is only a name.")] string Type,
    [property: Description("The kind of problem, for people.")] string Title,
    [property: Description("The HTTP status.")] int Status,
    [property: Description("What happened this time.")] string Detail,
    [property: Description("What to quote when asking for help.")]
    [property: JsonPropertyName("traceId")]
    string TraceId,
    [property: Description("The rules that were broken, by field.")] IReadOnlyDictionary<string, string[]>? Errors,
    [property: Description("Where the room is in its life; only with `no-conference`.")] RoomState? State = null);
