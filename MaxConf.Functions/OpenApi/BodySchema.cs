using System.Text.Json.Nodes;
using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi.Document;

namespace MaxConf.Functions.OpenApi;

/// <summary>The JSON Schema of a body that is read by <typeparamref name="TBody"/>, made of what that asks for.</summary>
internal sealed class BodySchema<TBody> : IBodySchema
    where TBody : IBody<TBody>
{
    /// <inheritdoc />
    public static JsonObject Schema
    {
        get
        {
            var recorder = new BodyRecorder();
            TBody.Read(recorder);
            return recorder.Schema;
        }
    }
}
