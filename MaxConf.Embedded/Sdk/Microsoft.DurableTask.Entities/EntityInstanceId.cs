using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.DurableTask.Entities;

/// <summary>Identity of an entity: the name of its function, kept in lower case, and a key. As text it is <c>@name@key</c>.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct EntityInstanceId
{
    /// <summary>Makes an id.</summary>
    /// <param name="name">Name of the entity function; no <c>@</c> in it.</param>
    /// <param name="key">Which of the entities of that name.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or contains <c>@</c>.</exception>
    public EntityInstanceId(string name, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(key);
        if (name.Contains('@'))
        {
            throw new ArgumentException("The name of an entity contains no '@'.", nameof(name));
        }

        Name = name.ToLowerInvariant();
        Key = key;
    }

    /// <summary>Name of the entity function in lower case.</summary>
    public string Name { get; }

    /// <summary>Which of the entities of that name.</summary>
    public string Key { get; }

    /// <summary>Reads an id.</summary>
    /// <param name="instanceId">Text of the form <c>@name@key</c>.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is of another form.</exception>
    public static EntityInstanceId FromString(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var separator = instanceId.IndexOf('@', 1);
        if (instanceId[0] != '@' || separator < 0)
        {
            throw new ArgumentException($"'{instanceId}' is not an entity's id, which has the form '@name@key'.", nameof(instanceId));
        }

        return new(instanceId[1..separator], instanceId[(separator + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}@{Key}";

    private sealed class JsonConverter : JsonConverter<EntityInstanceId>
    {
        public override EntityInstanceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => FromString(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, EntityInstanceId value, JsonSerializerOptions options)
            => writer.WriteStringValue(value.ToString());
    }
}
