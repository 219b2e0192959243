using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary>The layout that the last <c>transform_layout</c> asked for. Pexip gives one name, or one each for Hosts and Guests.</summary>
/// <param name="json">The value as Pexip gave it.</param>
[JsonConverter(typeof(RequestedLayoutConverter))]
public sealed class RequestedLayout(JsonElement json)
{
    /// <summary>The value as Pexip gave it.</summary>
    public JsonElement Json { get; } = json;

    /// <summary>The Hosts' layout; null when Pexip names none.</summary>
    public Layout? Host => LayoutOf("chair_layout");

    /// <summary>The Guests' layout; null when Pexip names none.</summary>
    public Layout? Guest => LayoutOf("guest_layout");

    private Layout? LayoutOf(string field)
    {
        if (Json.ValueKind == JsonValueKind.Object)
        {
            return Json.TryGetProperty("primary_screen", out var screen) ? TextOf(screen, field) : TextOf(Json, field);
        }

        return Json.ValueKind == JsonValueKind.String ? new Layout(Json.GetString()!) : null;
    }

    private static Layout? TextOf(JsonElement element, string field) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(field, out var name) && name.ValueKind == JsonValueKind.String
            ? new Layout(name.GetString()!)
            : null;
}
