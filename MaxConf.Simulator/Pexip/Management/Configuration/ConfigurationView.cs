using System.Text.Json;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>Configuration rows as the API shows them: every field with its default, relations resolved.</summary>
internal sealed class ConfigurationView(ConfigurationDatabase database, ResourceSchema schema) : ResourceView<ConfigurationRow>(schema)
{
    public override object? Read(ConfigurationRow row, Field field) => field switch
    {
        { Name: "id" } => (long)row.Id,
        { Name: "resource_uri" } => row.Uri,
        { Name: "scheduled_conferences_count" } => 0L,
        { IsWriteOnly: true } => null,
        { Type: FieldType.Embedded } => database[field.Target!].Referring(field.TargetField!, row.Id),
        _ => row[field.Name],
    };

    public override Relation<ConfigurationRow>? Relation(Field field)
    {
        if (field.Target is null || database.Find(field.Target) is not { } target)
        {
            return null;
        }

        return new(new ConfigurationView(database, target.Schema), row => Read(row, field) switch
        {
            IReadOnlyList<ConfigurationRow> rows => rows,
            long id => target.Find((int)id) is { } one ? [one] : [],
            IReadOnlyList<long> ids => ids.Select(id => target.Find((int)id)).OfType<ConfigurationRow>(),
            _ => [],
        });
    }

    public override void Write(Utf8JsonWriter json, ConfigurationRow row) => Write(json, row, embedded: false);

    /// <summary>An embedded row has no <c>resource_uri</c> and embeds nothing itself.</summary>
    private void Write(Utf8JsonWriter json, ConfigurationRow row, bool embedded)
    {
        json.WriteStartObject();
        foreach (var field in Schema.Fields)
        {
            if (embedded && field.Name == "resource_uri")
            {
                continue;
            }

            json.WritePropertyName(field.Name);
            if (field.Type == FieldType.Embedded)
            {
                WriteEmbedded(json, field, (IReadOnlyList<ConfigurationRow>)Read(row, field)!);
            }
            else
            {
                FieldWriter.Write(json, field, Read(row, field));
            }
        }

        json.WriteEndObject();
    }

    private void WriteEmbedded(Utf8JsonWriter json, Field field, IReadOnlyList<ConfigurationRow> rows)
    {
        var view = new ConfigurationView(database, database[field.Target!].Schema);
        json.WriteStartArray();
        foreach (var row in rows)
        {
            view.Write(json, row, embedded: true);
        }

        json.WriteEndArray();
    }
}
