using System.Text.Json.Nodes;

namespace MaxConf.Tests.Simulator.EventSinks;

/// <summary>A participant as the status list, the event sinks and the client API's events tell of them alike.</summary>
internal sealed record RosterEntry(string Id, string DisplayName, string Role, string ServiceType, bool HasMedia, bool IsClientMuted)
{
    /// <param name="json">A row of the list, or an event's data.</param>
    /// <param name="id">What the id is called there.</param>
    public static RosterEntry Of(JsonNode json, string id = "uuid") => new(
        (string)json[id]!,
        (string)json["display_name"]!,
        (string)json["role"]!,
        (string)json["service_type"]!,
        (bool)json["has_media"]!,
        (bool)json["is_client_muted"]!);
}
