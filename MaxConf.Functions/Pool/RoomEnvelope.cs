using System.Text.Json;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Pool;

/// <summary>
/// Carries what callers are shown of a VMR, PINs and all, through durable state: sealed, and no more than is shown.
/// </summary>
internal sealed class RoomEnvelope(SecretBox secrets)
{
    /// <summary>Seals a VMR.</summary>
    public string Seal(Conference conference) => secrets.Seal(JsonSerializer.Serialize(Shown(conference), PoolJson.Default.Conference));

    /// <summary>Opens what was sealed; null if that cannot be done, as its key is gone.</summary>
    public Conference? Open(string? content) =>
        content is not null && secrets.Open(content) is { } json ? JsonSerializer.Deserialize(json, PoolJson.Default.Conference) : null;

    private static Conference Shown(Conference conference) => new()
    {
        Id = conference.Id,
        Name = conference.Name,
        ServiceType = conference.ServiceType,
        AllowGuests = conference.AllowGuests,
        Pin = conference.Pin,
        GuestPin = conference.GuestPin,
        Aliases = conference.Aliases,
    };
}
