using System.Text.Json;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>Creates, updates and deletes rows by the rules of the resource, inside one transaction.</summary>
internal sealed class ConfigurationWriter(ConfigurationTransaction transaction, TimeProvider time)
{
    private ConfigurationDatabase Database => transaction.Database;

    /// <summary>Creates a row from a body.</summary>
    /// <returns>Why it is refused; null if it is not.</returns>
    public Refusal? Create(ResourceSchema schema, JsonElement body, out ConfigurationRow? created)
    {
        created = null;
        if (schema.FindMissing(body) is { } missing)
        {
            return Refusal.Missing(missing);
        }

        var row = new ConfigurationRow(schema, Database[schema.Name].NextId(), Defaults(schema));
        return Save(row, body, out created);
    }

    /// <summary>Changes the fields that the body has; the others stay.</summary>
    /// <returns>Why it is refused; null if it is not.</returns>
    public Refusal? Update(ConfigurationRow row, JsonElement body) => Save(row, body, out _);

    /// <summary>Deletes a row, the aliases of a conference with it, and mentions of it in lists.</summary>
    public void Delete(ConfigurationRow row)
    {
        foreach (var (store, field) in ReferencesTo(row.Schema))
        {
            foreach (var referring in store.Referring(field.Name, row.Id))
            {
                Detach(referring, field, row.Id);
            }
        }

        transaction.Remove(row);
    }

    private Refusal? Save(ConfigurationRow row, JsonElement body, out ConfigurationRow? saved)
    {
        saved = null;
        var messages = new List<KeyValuePair<string, string>>();
        var values = new BodyReader(row.Schema, Database).Read(body, messages);
        var candidate = row.With(values);
        messages.AddRange(CheckUnique(candidate));
        if (messages.Count == 0 && row.Schema == ConferenceSchema.Schema)
        {
            messages.AddRange(ConferenceRules.Check(candidate, Database.Global.Integer("min_pin_length")));
        }

        if (messages.Count > 0)
        {
            return Refusal.Invalid(row.Schema.Name, messages);
        }

        transaction.Put(candidate);
        saved = candidate;
        return new EmbeddedRowsWriter(this, transaction).Write(candidate, body);
    }

    private void Detach(ConfigurationRow referring, Field field, long target)
    {
        if (field is { Type: FieldType.Reference, IsRequired: true })
        {
            Delete(referring);
        }
        else if (field.Type == FieldType.References)
        {
            transaction.Put(referring.With([new(field.Name, referring.Ids(field.Name).Except([target]).ToList())]));
        }
        else
        {
            transaction.Put(referring.With([new(field.Name, null)]));
        }
    }

    private IEnumerable<(ConfigurationStore Store, Field Field)> ReferencesTo(ResourceSchema schema) =>
        from store in Database.Stores
        from field in store.Schema.Fields
        where field.Type is FieldType.Reference or FieldType.References && field.Target == schema.Name
        select (store, field);

    private IEnumerable<KeyValuePair<string, string>> CheckUnique(ConfigurationRow row) =>
        from field in row.Schema.Fields
        where field.IsUnique
        let other = Database[row.Schema.Name].FindUnique(field.Name, row.Text(field.Name))
        where other is not null && other.Id != row.Id
        select KeyValuePair.Create(field.Name, $"{row.Schema.Label} with this {field.Title} already exists.");

    private Dictionary<string, object?> Defaults(ResourceSchema schema) => schema.Fields
        .Where(field => field.DefaultsToNow)
        .ToDictionary(field => field.Name, _ => (object?)time.GetUtcNow());
}
