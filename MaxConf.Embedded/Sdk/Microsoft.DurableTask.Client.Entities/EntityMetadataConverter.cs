using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Writes an entity's metadata, leaving out what is not there. Metadata is never read back.</summary>
internal sealed class EntityMetadataConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => StateOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Writer<,>).MakeGenericType(typeToConvert, StateOf(typeToConvert)!))!;

    private static Type? StateOf(Type? type)
    {
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EntityMetadata<>)))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0];
    }

    private sealed class Writer<TMetadata, TState> : JsonConverter<TMetadata>
        where TMetadata : EntityMetadata<TState>
    {
        public override TMetadata Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("An entity's metadata is written, never read.");

        public override void Write(Utf8JsonWriter writer, TMetadata value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString(NameOf(nameof(value.Id), options), value.Id.ToString());
            writer.WriteString(NameOf(nameof(value.LastModifiedTime), options), value.LastModifiedTime);
            if (value.BacklogQueueSize > 0)
            {
                writer.WriteNumber(NameOf(nameof(value.BacklogQueueSize), options), value.BacklogQueueSize);
            }

            if (value.LockedBy is not null)
            {
                writer.WriteString(NameOf(nameof(value.LockedBy), options), value.LockedBy);
            }

            if (value.IncludesState)
            {
                WriteState(writer, value.State, options);
            }

            writer.WriteEndObject();
        }

        private static void WriteState(Utf8JsonWriter writer, TState state, JsonSerializerOptions options)
        {
            writer.WritePropertyName(NameOf(nameof(EntityMetadata<TState>.State), options));
            if (state is SerializedData stored)
            {
                writer.WriteStringValue(stored.Value);
            }
            else
            {
                JsonSerializer.Serialize(writer, state, options);
            }
        }

        private static string NameOf(string property, JsonSerializerOptions options)
            => options.PropertyNamingPolicy?.ConvertName(property) ?? property;
    }
}
