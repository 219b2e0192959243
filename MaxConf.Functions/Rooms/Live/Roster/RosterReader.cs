using MaxConf.Functions.Caching;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Live.Roster;

/// <summary>
/// Who is in a room, as the management node has it: for all nodes together, the same whichever process is asked, and without joining the
/// meeting. For callers that poll, as it was within <c>Rooms:ReadCacheLifetime</c>. MaxConf's own participant is left out.
/// </summary>
internal sealed class RosterReader(PexipManagementClient pexip, IOptions<RoomsOptions> options, TimeProvider time)
{
    /// <summary>A few kilobytes each, and for seconds only.</summary>
    private const int Capacity = 10_000;

    private readonly SharedReads<PexipResult<IReadOnlyList<RoomParticipant>>> _rosters =
        new(options.Value.ReadCacheLifetime, Capacity, roster => roster.IsSuccess, time);

    /// <summary>The roster as it was a moment ago at most; an empty one also where nobody meets.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    public Task<PexipResult<IReadOnlyList<RoomParticipant>>> ReadAsync(string roomName, CancellationToken cancellationToken) =>
        _rosters.GetAsync(roomName, () => ReadNowAsync(roomName, CancellationToken.None), cancellationToken);

    /// <summary>The roster as it is now.</summary>
    public async Task<PexipResult<IReadOnlyList<RoomParticipant>>> ReadNowAsync(string roomName, CancellationToken cancellationToken)
    {
        var legs = await pexip.FindLiveParticipantsAsync(roomName, cancellationToken);
        return legs.IsSuccess
            ? PexipResult.Of<IReadOnlyList<RoomParticipant>>([.. legs.Value.Where(leg => !leg.IsOwn()).Select(RoomParticipant.Of)])
            : legs.Error;
    }

    /// <summary>Forgets a roster that an action has just changed.</summary>
    public void Forget(string roomName) => _rosters.Forget(roomName);
}
