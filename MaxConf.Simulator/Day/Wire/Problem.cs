using System.Text.Json;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>
/// Why a request failed: of problem details (RFC 9457) the title; of the control API and of Entra, the error; of Pexip's client API, the
/// result if it is a text.
/// </summary>
internal sealed record Problem(string? Title, string? Error, JsonElement? Result)
{
    public string? Reason => Title ?? Error ?? (Result is { ValueKind: JsonValueKind.String } text ? text.GetString() : null);
}
