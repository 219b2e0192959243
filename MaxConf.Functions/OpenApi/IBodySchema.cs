using System.Text.Json.Nodes;

namespace MaxConf.Functions.OpenApi;

/// <summary>Gives the JSON Schema of a body that is read by hand.</summary>
internal interface IBodySchema
{
    /// <summary>The schema, made anew.</summary>
    static abstract JsonObject Schema { get; }
}
