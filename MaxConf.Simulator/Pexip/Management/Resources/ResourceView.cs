using System.Text.Json;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>How rows of one kind are read as a resource: for filters, for sorting and for answers.</summary>
internal abstract class ResourceView<T>(ResourceSchema schema)
{
    public ResourceSchema Schema => schema;

    /// <summary>The value of a field, of the CLR type that <see cref="FieldType"/> names.</summary>
    public abstract object? Read(T row, Field field);

    /// <summary>The way into a related resource; null where there is none.</summary>
    public virtual Relation<T>? Relation(Field field) => null;

    /// <summary>Writes the row as one JSON object.</summary>
    public virtual void Write(Utf8JsonWriter json, T row)
    {
        json.WriteStartObject();
        foreach (var field in schema.Fields)
        {
            json.WritePropertyName(field.Name);
            FieldWriter.Write(json, field, Read(row, field));
        }

        json.WriteEndObject();
    }
}
