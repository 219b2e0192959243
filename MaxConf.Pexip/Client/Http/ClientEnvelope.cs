using System.Text.Json;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Http;

/// <summary>
/// The frame of an answer, <c>{"status": "success", "result": …}</c>. A few answers are documented without it: then the whole is the
/// result.
/// </summary>
internal static class ClientEnvelope
{
    private const string Success = "success";

    /// <summary>The result in an answer; refused, where Pexip says that the request could not be processed.</summary>
    public static PexipResult<JsonElement> Open(PexipRequest request, PexipReply reply)
    {
        if (reply.Error is not null)
        {
            return reply.Error;
        }

        if (Parse(reply.Body) is not { } body)
        {
            return PexipErrors.Error(request, PexipErrorKind.Unexpected, "the answer is no JSON");
        }

        return IsFailure(body) ? Refused(request, reply.Body) : Field(body, "result") ?? body;
    }

    /// <summary>What Pexip says in an answer by which it could not process the request; null for any other answer.</summary>
    public static string? FailureIn(byte[] body) => Parse(body) is { } root && IsFailure(root) ? Text(root, "result") ?? "" : null;

    /// <summary>The result in the answer to a refusal, for those that say more than a text; undefined where there is none.</summary>
    public static JsonElement ResultOf(byte[] body) => Parse(body) is { } root ? Field(root, "result") ?? root : default;

    /// <summary>A field of an object; null when there is none.</summary>
    public static JsonElement? Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A field of an object that is a text; null when there is none.</summary>
    public static string? Text(JsonElement element, string name) =>
        Field(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool IsFailure(JsonElement body) => Text(body, "status") is { } status && status != Success;

    private static PexipError Refused(PexipRequest request, byte[] body) =>
        PexipErrors.Error(request, PexipErrorKind.Refused, PexipErrorTexts.Read(body, request.Mask).Summary);

    // An empty body stands for an answer without a result.
    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? default(JsonElement) : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
