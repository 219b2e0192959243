using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>An answer of the client API: JSON in the envelope of <c>status</c> and <c>result</c>, or an image.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The body's type.</param>
/// <param name="Body">The body.</param>
/// <param name="Allow">The method there is, for 405.</param>
internal sealed record ClientAnswer(int Status, string ContentType, byte[] Body, string? Allow = null)
{
    private const string Json = "application/json";

    /// <summary>What Pexip says of an alias that a node does not know, and of one it does not know yet.</summary>
    // The document is silent. Pexip's own SDK for Android expects 404 with this text, and 404 without it of a host that is no node.
    public static readonly ClientAnswer UnknownConference = Refused(StatusCodes.Status404NotFound, "Neither conference nor gateway found");

    public static readonly ClientAnswer UnknownRequest = Refused(StatusCodes.Status404NotFound, "Not found");

    public static readonly ClientAnswer UnknownParticipant = Refused(StatusCodes.Status404NotFound, "Participant not found");

    public static readonly ClientAnswer UnknownCall = Refused(StatusCodes.Status404NotFound, "Call not found");

    public static readonly ClientAnswer UnknownBreakout = Refused(StatusCodes.Status404NotFound, "Breakout room not found");

    public static readonly ClientAnswer NoBreakouts = Refused(StatusCodes.Status403Forbidden, "Breakout rooms are not enabled");

    public static readonly ClientAnswer InvalidToken = Refused(StatusCodes.Status403Forbidden, "Invalid token");

    public static readonly ClientAnswer Forbidden = Refused(StatusCodes.Status403Forbidden, "Insufficient privileges");

    public static readonly ClientAnswer InvalidRequest = Refused(StatusCodes.Status400BadRequest, "Invalid request");

    public static readonly ClientAnswer Full = Refused(StatusCodes.Status403Forbidden, "Participant limit reached");

    public static readonly ClientAnswer SignOnFailed = Refused(StatusCodes.Status403Forbidden, "SSO Authentication Failed");

    /// <summary>What a node in maintenance says to who would join on it.</summary>
    public static readonly ClientAnswer NodeInMaintenance =
        Refused(StatusCodes.Status503ServiceUnavailable, "System in maintenance mode");

    /// <summary>What it says to a load balancer.</summary>
    public static readonly ClientAnswer Maintenance = Envelope(StatusCodes.Status503ServiceUnavailable, "failed", "Maintenance mode");

    /// <summary>The request was processed; whether what it asked for came about is another matter.</summary>
    public static ClientAnswer Of(JsonNode? result) => Envelope(StatusCodes.Status200OK, "success", result);

    public static ClientAnswer Refused(int status, JsonNode result) => Envelope(status, "failure", result);

    public static ClientAnswer MethodNotAllowed(string allow) =>
        Refused(StatusCodes.Status405MethodNotAllowed, "Method not allowed") with { Allow = allow };

    public static ClientAnswer Image(byte[] jpeg) => new(StatusCodes.Status200OK, "image/jpeg", jpeg);

    private static ClientAnswer Envelope(int status, string word, JsonNode? result) => new(
        status, Json, Encoding.UTF8.GetBytes(new JsonObject { ["status"] = word, ["result"] = result }.ToJsonString()));
}
