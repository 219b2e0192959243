using System.Text.Json;
using MaxConf.Functions.Http;
using MaxConf.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Api;

/// <summary>How rooms are shown, PINs and all.</summary>
/// <param name="IsConstrained">Whether as a <see cref="ConstrainedConference"/>; otherwise with every field Pexip gives.</param>
internal readonly record struct RoomShape(bool IsConstrained) : IQuery<RoomShape>
{
    private const string Parameter = "constrained_attributes";

    /// <summary>Reads the shape that a query asks for, constrained where it says nothing.</summary>
    public static RoomShape Read(QueryReader query) => new(query.Flag(
        Parameter, absent: true, "Whether a room is shown with what is needed to join and no more, or with every field of Pexip's."));

    /// <summary>One room as an answer.</summary>
    public IActionResult Answer(Conference room) => IsConstrained
        ? new JsonAnswer<ConstrainedConference>(ConstrainedConference.ForHost(room), RoomJson.Default.ConstrainedConference)
        : new JsonAnswer<Conference>(room, RoomJson.Default.Conference);

    /// <summary>One room as JSON.</summary>
    public byte[] Write(Conference room) => IsConstrained
        ? JsonSerializer.SerializeToUtf8Bytes(ConstrainedConference.ForHost(room), RoomJson.Default.ConstrainedConference)
        : JsonSerializer.SerializeToUtf8Bytes(room, RoomJson.Default.Conference);

    /// <summary>Writes rooms to a response as an array, while they come.</summary>
    public Task WriteAsync(HttpResponse response, IAsyncEnumerable<Conference> rooms, CancellationToken cancellationToken) => IsConstrained
        ? response.WriteAsJsonAsync(
            rooms.Select(ConstrainedConference.ForHost),
            RoomJson.Default.IAsyncEnumerableConstrainedConference,
            "application/json",
            cancellationToken)
        : response.WriteAsJsonAsync(rooms, RoomJson.Default.IAsyncEnumerableConference, "application/json", cancellationToken);
}
