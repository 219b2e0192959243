using MaxConf.Functions.Caching;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms;

/// <summary>
/// Rooms as Pexip gave them within <c>Rooms:ReadCacheLifetime</c>, for callers that poll. Whatever in this process changes a VMR
/// forgets it here, after the change; a change by another process shows when the lifetime has run out.
/// </summary>
internal sealed class RoomCache(PexipManagementClient pexip, IOptions<RoomsOptions> options, TimeProvider time)
{
    /// <summary>A few kilobytes each, and for seconds only.</summary>
    private const int Capacity = 10_000;

    private readonly SharedReads<RoomReading> _rooms = new(options.Value.ReadCacheLifetime, Capacity, IsAnswer, time);

    /// <summary>Finds a room by its exact name, as <see cref="PexipManagementClient.FindConferenceAsync"/> does.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    public Task<RoomReading> FindAsync(string roomName, CancellationToken cancellationToken) =>
        _rooms.GetAsync(roomName, () => ReadAsync(roomName), cancellationToken);

    /// <summary>Forgets a room whose VMR was just made, changed or deleted.</summary>
    public void Forget(string roomName) => _rooms.Forget(roomName);

    private async Task<RoomReading> ReadAsync(string roomName) =>
        new(await pexip.FindConferenceAsync(roomName, CancellationToken.None));

    /// <summary>That there is no such room is an answer too: a widget goes on polling after its call.</summary>
    private static bool IsAnswer(RoomReading reading) => reading.Found is { IsSuccess: true } or { Error.Kind: PexipErrorKind.NotFound };
}
