using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Functions.Health;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>Values made up for the reader. They are written by the contracts that write real ones.</summary>
internal static class Examples
{
    /// <summary>The name of a room.</summary>
    public const string RoomName = "MTIzNDU2LDc2NTQzMg";

    /// <summary>The trace id of a problem.</summary>
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static readonly DateTimeOffset Time = new(2024, 3, 5, 14, 31, 6, 145, 782, TimeSpan.Zero);

    private static readonly object[] All =
    [
        new HealthStatus("alive", Time),
        new ConstrainedConference(
            90,
            RoomName,
            ServiceTypes.Conference,
            AllowGuests: true,
            Pin: "482915",
            GuestPin: "120743",
            "https://id.gov.bc.ca/idcheck/protected/video/" + RoomName,
            [new(85, RoomName, PexipReference.To("/api/admin/configuration/v1/conference/90/"), Time, "")]),
    ];

    /// <summary>An example of what a contract writes; null if there is none.</summary>
    public static JsonNode? Of(JsonTypeInfo contract)
    {
        var example = Array.Find(All, example => example.GetType() == contract.Type);
        return example is null ? null : JsonSerializer.SerializeToNode(example, contract);
    }
}
