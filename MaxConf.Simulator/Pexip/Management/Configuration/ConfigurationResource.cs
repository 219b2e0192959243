using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>A resource of the configuration family: the list and its rows can be read and written.</summary>
internal sealed class ConfigurationResource(
    ConfigurationStore store, ConfigurationDatabase database, TimeProvider time, Action<ConfigurationTransaction> commit)
    : IManagementResource
{
    private readonly ConfigurationView _view = new(database, store.Schema);

    public ManagementAnswer Answer(ManagementRequest request) =>
        request.Id is null ? AnswerList(request) : AnswerRow(request, FindRow(request.Id));

    private ManagementAnswer AnswerList(ManagementRequest request) => request.Method switch
    {
        "GET" => ListAnswer.Page(_view, UniqueCandidates.Find(store, database, request.Query) ?? store.Rows, request),
        "POST" => Create(request.Body),
        "PATCH" => Write(writer => WriteAll(writer, request.Body), ManagementAnswer.Accepted),
        "PUT" => Write(writer => ReplaceAll(writer, request.Body), ManagementAnswer.NoContent),
        "DELETE" => Write(DeleteAll, ManagementAnswer.NoContent),
        _ => ManagementAnswer.MethodNotAllowed("GET,POST,PUT,DELETE,PATCH"),
    };

    private ManagementAnswer AnswerRow(ManagementRequest request, ConfigurationRow? row) => request.Method switch
    {
        "POST" => ManagementAnswer.NotImplemented,
        not ("GET" or "PUT" or "PATCH" or "DELETE") => ManagementAnswer.MethodNotAllowed("GET,POST,PUT,DELETE,PATCH"),
        _ when row is null => ManagementAnswer.NotFound,
        "GET" => ListAnswer.Row(_view, row),
        "PUT" => Write(writer => writer.Update(row, request.Body), ManagementAnswer.NoContent),
        "PATCH" => Write(writer => writer.Update(row, request.Body), ManagementAnswer.Accepted),
        _ => Write(writer => Delete(writer, row), ManagementAnswer.NoContent),
    };

    private ManagementAnswer Create(JsonElement body)
    {
        ConfigurationRow? created = null;
        var answer = Write(writer => writer.Create(store.Schema, body, out created), ManagementAnswer.NoContent);
        return answer.Status == StatusCodes.Status204NoContent ? ManagementAnswer.Created(created!.Uri) : answer;
    }

    /// <summary>One transaction: all of it happens, or none.</summary>
    private ManagementAnswer Write(Func<ConfigurationWriter, Refusal?> write, ManagementAnswer success)
    {
        var transaction = new ConfigurationTransaction(database);
        if (write(new(transaction, time)) is { } refusal)
        {
            transaction.Rollback();
            return ManagementAnswer.Refused(refusal);
        }

        commit(transaction);
        return success;
    }

    /// <summary>Bulk: an object without <c>resource_uri</c> is created, one with it updated; <c>deleted_objects</c> are URIs.</summary>
    private Refusal? WriteAll(ConfigurationWriter writer, JsonElement body)
    {
        if (!TryReadList(body, "objects", out var objects))
        {
            return Refusal.Error("Invalid data sent: 'objects' is missing.");
        }

        foreach (var item in objects)
        {
            if (WriteOne(writer, item) is { } refusal)
            {
                return refusal;
            }
        }

        return TryReadList(body, "deleted_objects", out var deleted) ? DeleteListed(writer, deleted) : null;
    }

    private Refusal? WriteOne(ConfigurationWriter writer, JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Error("Invalid data sent: 'objects' holds something that is not an object.");
        }

        if (!item.TryGetProperty("resource_uri", out var uri))
        {
            return writer.Create(store.Schema, item, out _);
        }

        return FindByUri(uri) is { } row ? writer.Update(row, item) : NotHere(uri);
    }

    private Refusal? DeleteListed(ConfigurationWriter writer, IEnumerable<JsonElement> uris)
    {
        foreach (var uri in uris)
        {
            if (FindByUri(uri) is not { } row)
            {
                return NotHere(uri);
            }

            writer.Delete(row);
        }

        return null;
    }

    private Refusal? ReplaceAll(ConfigurationWriter writer, JsonElement body)
    {
        if (!TryReadList(body, "objects", out var objects))
        {
            return Refusal.Error("Invalid data sent: 'objects' is missing.");
        }

        DeleteAll(writer);
        return objects.Select(item => item.ValueKind == JsonValueKind.Object
                ? writer.Create(store.Schema, item, out _)
                : Refusal.Error("Invalid data sent: 'objects' holds something that is not an object."))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private Refusal? DeleteAll(ConfigurationWriter writer)
    {
        foreach (var row in store.Rows.ToList())
        {
            writer.Delete(row);
        }

        return null;
    }

    private static Refusal? Delete(ConfigurationWriter writer, ConfigurationRow row)
    {
        writer.Delete(row);
        return null;
    }

    private static Refusal NotHere(JsonElement uri) => Refusal.Error($"Could not find the object {uri.GetRawText()}.");

    private ConfigurationRow? FindRow(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? store.Find(number) : null;

    private ConfigurationRow? FindByUri(JsonElement uri) =>
        uri.ValueKind == JsonValueKind.String
        && Resources.ResourceUri.ParseConfiguration(uri.GetString(), store.Schema.Name) is { } id ? store.Find(id) : null;

    private static bool TryReadList(JsonElement body, string name, out IEnumerable<JsonElement> items)
    {
        var found = body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array;
        items = found ? list.EnumerateArray() : [];
        return found;
    }
}
