using MaxConf.Functions.Security.Secrets;

namespace MaxConf.Functions.Rooms.Changes;

/// <summary>A wish to change a room's VMR; what the external event carries. Lies in durable history.</summary>
/// <param name="Id">Tells one change of a room from another.</param>
/// <param name="Fields">The fields as JSON, sealed (<see cref="SecretBox"/>) as there may be PINs among them.</param>
/// <param name="Asked">When it was asked for.</param>
internal sealed record RoomChange(string Id, string Fields, DateTimeOffset Asked);
