using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Http;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>
/// A field that points to another resource. Pexip takes and mostly gives a path such as
/// <c>/api/admin/configuration/v1/ivr_theme/13/</c>, yet embeds the whole object in some answers; either is kept as it came.
/// </summary>
/// <param name="json">The value as Pexip gave it.</param>
[JsonConverter(typeof(PexipReferenceConverter))]
public sealed class PexipReference(JsonElement json)
{
    /// <summary>The value as Pexip gave it: a string, an object, or something newer.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>The resource's id, from the path's last segment or from the embedded object; null when neither has one.</summary>
    public int? Id => Json.ValueKind switch
    {
        JsonValueKind.String => PexipPaths.IdOf(Json.GetString()),
        JsonValueKind.Object => EmbeddedId(),
        _ => null,
    };

    /// <summary>A reference by path, as used in writes.</summary>
    /// <param name="path">The resource's path, such as its <c>resource_uri</c>.</param>
    public static PexipReference To(string path) => new(JsonElement.Parse(JsonSerializer.Serialize(path, PexipJson.Default.String)));

    /// <summary>A reference to an automatic participant.</summary>
    /// <param name="id">Its configuration id.</param>
    public static PexipReference ToAutomaticParticipant(int id) => To(PexipPaths.Reference(PexipPaths.AutomaticParticipants, id));

    /// <summary>The id, or the kind of value where there is none.</summary>
    public override string ToString() => Id?.ToString(CultureInfo.InvariantCulture) ?? Json.ValueKind.ToString();

    private int? EmbeddedId() =>
        Json.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var number) ? number : null;
}
