using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>
/// Writes what a conference's body says about its related rows. Both lists replace what was there: aliases are given in full, and
/// automatic participants by URI.
/// </summary>
internal sealed class EmbeddedRowsWriter(ConfigurationWriter writer, ConfigurationTransaction transaction)
{
    /// <summary>Writes the lists that the body has.</summary>
    /// <returns>Why they are refused; null if they are not.</returns>
    public Refusal? Write(ConfigurationRow row, JsonElement body)
    {
        foreach (var field in row.Schema.Fields.Where(field => field.Type == FieldType.Embedded))
        {
            if (!body.TryGetProperty(field.Name, out var list) || list.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (list.ValueKind != JsonValueKind.Array)
            {
                return Refusal.Error($"The '{field.Name}' field must be a list.");
            }

            if (WriteList(row, field, list) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private Refusal? WriteList(ConfigurationRow row, Field field, JsonElement list) =>
        field.Target == ConferenceAliasSchema.Name ? WriteAliases(row, list) : WriteParticipants(row, list);

    private Refusal? WriteAliases(ConfigurationRow conference, JsonElement list)
    {
        var aliases = transaction.Database.Aliases;
        var kept = new HashSet<int>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return Refusal.Error("The 'aliases' field holds something that is not an alias.");
            }

            if (WriteAlias(conference, item, out var alias) is { } refusal)
            {
                return refusal;
            }

            kept.Add(alias!.Id);
        }

        foreach (var gone in aliases.Referring("conference", conference.Id).Where(alias => !kept.Contains(alias.Id)))
        {
            writer.Delete(gone);
        }

        return null;
    }

    /// <summary>An alias the conference has already keeps its row.</summary>
    private Refusal? WriteAlias(ConfigurationRow conference, JsonElement item, out ConfigurationRow? alias)
    {
        var text = item.TryGetProperty("alias", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        alias = transaction.Database.Aliases.FindUnique("alias", text);
        if (alias is not null && Equals(alias["conference"], (long)conference.Id))
        {
            return writer.Update(alias, item);
        }

        var body = JsonObject.Create(item)!;
        body["conference"] = conference.Uri;
        var json = JsonSerializer.SerializeToElement(body, ManagementJson.Default.JsonObject);
        return writer.Create(ConferenceAliasSchema.Schema, json, out alias);
    }

    private Refusal? WriteParticipants(ConfigurationRow conference, JsonElement list)
    {
        var participants = transaction.Database[AutomaticParticipantSchema.Name];
        var field = Field.References("automatic_participants", AutomaticParticipantSchema.Name);
        if (FieldReader.Read(field, list, out var value) is { } message)
        {
            return Refusal.Invalid(ConferenceSchema.Name, [new("automatic_participants", message)]);
        }

        var wanted = ((IReadOnlyList<long>)value!).ToHashSet();
        if (wanted.Any(id => participants.Find((int)id) is null))
        {
            return Refusal.Invalid(ConferenceSchema.Name, [new("automatic_participants", "Could not find the provided object.")]);
        }

        foreach (var participant in participants.Rows.ToList())
        {
            Link(participant, conference.Id, wanted.Contains(participant.Id));
        }

        return null;
    }

    private void Link(ConfigurationRow participant, long conference, bool linked)
    {
        var conferences = participant.Ids("conference");
        if (conferences.Contains(conference) == linked)
        {
            return;
        }

        IReadOnlyList<long> changed = linked ? [.. conferences, conference] : [.. conferences.Except([conference])];
        transaction.Put(participant.With([new("conference", changed)]));
    }
}
