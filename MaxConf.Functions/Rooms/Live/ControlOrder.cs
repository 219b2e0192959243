using MaxConf.Functions.Rooms.Live.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>What somebody wants done to a room's meeting.</summary>
/// <param name="Client">Reaches the room's orchestration.</param>
/// <param name="Room">The room's name, as the caller gave it.</param>
/// <param name="By">The caller's id.</param>
/// <param name="Action">What is to be done.</param>
internal sealed record ControlOrder(DurableTaskClient Client, string Room, string? By, RoomActionKind Action)
{
    /// <summary>What a request wants done.</summary>
    public static ControlOrder Of(HttpRequest request, DurableTaskClient client, string room, RoomActionKind action) =>
        new(client, room, request.HttpContext.User.Identity?.Name, action);

    /// <summary>To whom; null for the whole meeting.</summary>
    public string? Participant { get; init; }

    /// <summary>How, as it goes into the room's history: nothing secret.</summary>
    public string? Detail { get; init; }
}
