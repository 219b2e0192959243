using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>An answer read to its end.</summary>
internal sealed record Answer(string Kind, HttpStatusCode Status, byte[] Body, HttpResponseHeaders Headers)
{
    /// <exception cref="UnexpectedAnswerException">The body is not the JSON it should be.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
        where T : class => TryRead(type) ?? throw new UnexpectedAnswerException(Kind, "an answer that makes no sense");

    /// <summary>The same, where the body may be anything.</summary>
    public T? TryRead<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Body.Length == 0 ? null : JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
