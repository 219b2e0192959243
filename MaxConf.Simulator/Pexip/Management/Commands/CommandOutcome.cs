using System.Text.Json.Nodes;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary>What a command answers, or which field is why it was not carried out.</summary>
internal sealed record CommandOutcome
{
    /// <summary>It is carried out, and there is nothing to tell.</summary>
    public static readonly CommandOutcome Done = new();

    /// <summary>What there is to tell; null for nothing.</summary>
    public JsonObject? Data { get; private init; }

    /// <summary>The field that is wrong, with a message; null if the command is carried out.</summary>
    public KeyValuePair<string, string>? Fault { get; private init; }

    public static CommandOutcome Told(JsonObject data) => new() { Data = data };

    public static CommandOutcome Refused(string field, string message) => new() { Fault = new(field, message) };
}
