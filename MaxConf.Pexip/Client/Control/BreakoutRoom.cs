using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Control;

/// <summary>What a Host can do with a breakout room from the main room.</summary>
public sealed class BreakoutRoom
{
    private readonly ClientEndpoint _endpoint;

    internal BreakoutRoom(ClientEndpoint endpoint)
    {
        _endpoint = endpoint;
        Conference = new ConferenceControl(endpoint);
    }

    /// <summary>The room as a conference.</summary>
    public ConferenceControl Conference { get; }

    /// <summary>A participant in it.</summary>
    /// <param name="uuid">The participant's UUID there.</param>
    public ParticipantControl Participant(string uuid)
    {
        ArgumentException.ThrowIfNullOrEmpty(uuid);
        return new ParticipantControl(_endpoint.At("participants", uuid, "participant"));
    }

    /// <summary>
    /// Closes the room (<c>disconnect</c>): its participants are moved back or disconnected, as was said when it was made. Sent once.
    /// </summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> CloseAsync(CancellationToken cancellationToken = default) =>
        _endpoint.DoAsync("disconnect", null, cancellationToken);

    /// <summary>Moves participants out of the room (<c>participants/breakout</c>). Sent once.</summary>
    /// <param name="target">
    /// Where to: <see cref="BreakoutRoomId.Main"/>, another room, or <see cref="BreakoutRoomId.Previous"/>, which fails for one who has
    /// been nowhere else.
    /// </param>
    /// <param name="participants">Their UUIDs; empty for everybody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> MoveParticipantsAsync(
        BreakoutRoomId target, IEnumerable<string> participants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participants);
        var body = ClientBody.Of("participants", [.. participants], ClientJson.Default.IReadOnlyListString);
        body["breakout_uuid"] = target.Value;
        return _endpoint.DoAsync("participants/breakout", body, cancellationToken);
    }

    /// <summary>Dismisses the room's request for help (<c>clearbreakoutbuzz</c>).</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<PexipResult<bool>> DismissHelpRequestAsync(CancellationToken cancellationToken = default) =>
        _endpoint.SetAsync("clearbreakoutbuzz", null, cancellationToken);
}
