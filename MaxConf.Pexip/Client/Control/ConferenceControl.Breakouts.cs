using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Breakout rooms, from the main room and from within one.</summary>
public sealed partial class ConferenceControl
{
    /// <summary>Makes a breakout room, and moves participants there (<c>breakouts</c>). Sent once.</summary>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Gives up; the room may have been made all the same.</param>
    /// <returns>Its UUID.</returns>
    public async Task<PexipResult<BreakoutRoomId>> CreateBreakoutAsync(NewBreakoutRoom room, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(room);
        var body = ClientBody.Of(room, ClientJson.Default.NewBreakoutRoom);
        var made = await _endpoint.AskAsync("breakouts", body, ClientJson.Default.BreakoutCreated, cancellationToken);
        return made.IsSuccess ? made.Value.BreakoutUuid : made.Error;
    }

    /// <summary>Moves everybody in all breakout rooms back to the main room, and leaves the rooms open (<c>breakouts/empty</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> EmptyBreakoutsAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("breakouts/empty", null, cancellationToken);

    /// <summary>Asks the Hosts for help, from within a breakout room (<c>breakoutbuzz</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> AskForHelpAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("breakoutbuzz", null, cancellationToken);

    /// <summary>Takes that back, from within the breakout room (<c>clearbreakoutbuzz</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> DismissHelpRequestAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("clearbreakoutbuzz", null, cancellationToken);

    /// <summary>Returns to the main room, where Guests are allowed to (<c>leavebreakout</c>). Sent once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> LeaveBreakoutAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("leavebreakout", null, cancellationToken);
}
