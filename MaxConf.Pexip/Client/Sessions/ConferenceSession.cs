using System.Runtime.CompilerServices;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Sessions;

/// <summary>
/// A participant in a conference. Its token is refreshed while this lives, and released when it is disposed, by which the participant
/// leaves. Safe for concurrent use. Once the session is over, requests are <see cref="PexipErrorKind.NotAuthorized"/>.
/// </summary>
public sealed class ConferenceSession : IAsyncDisposable
{
    private readonly SessionLifetime _lifetime;
    private readonly EventStream _events;
    private int _isReading;

    private ConferenceSession(NodeServices services, SessionInfo info, SessionLifetime lifetime)
    {
        Info = info;
        _lifetime = lifetime;
        _events = new EventStream(services.Events, lifetime);
        Conference = new ConferenceControl(lifetime.Conference);
    }

    /// <summary>What Pexip said when the participant joined.</summary>
    public SessionInfo Info { get; }

    /// <summary>What can be done with the conference.</summary>
    public ConferenceControl Conference { get; }

    /// <summary>What can be done with this participant itself.</summary>
    public ParticipantControl Self => Participant(Info.ParticipantUuid);

    /// <summary>Who is there, as far as <see cref="ReadEventsAsync"/> has been read.</summary>
    public ConferenceRoster Roster => _events.Roster;

    /// <summary>
    /// Who is in the breakout rooms that are open, for Hosts; as far as <see cref="ReadEventsAsync"/> has been read. Made anew with each
    /// connection.
    /// </summary>
    public IReadOnlyDictionary<BreakoutRoomId, ConferenceRoster> BreakoutRosters => _events.BreakoutRosters;

    /// <summary>How the session ended; not completed while it lasts.</summary>
    public Task<SessionEnd> Completion => _lifetime.End;

    /// <summary>What can be done with a participant.</summary>
    /// <param name="uuid">Its UUID.</param>
    public ParticipantControl Participant(string uuid)
    {
        ArgumentException.ThrowIfNullOrEmpty(uuid);
        return new ParticipantControl(ParticipantEndpoint(uuid));
    }

    /// <summary>What can be done with a call.</summary>
    /// <param name="participantUuid">The UUID of the participant that has it.</param>
    /// <param name="callUuid">The call's UUID.</param>
    public CallControl Call(string participantUuid, string callUuid)
    {
        ArgumentException.ThrowIfNullOrEmpty(participantUuid);
        ArgumentException.ThrowIfNullOrEmpty(callUuid);
        return new CallControl(ParticipantEndpoint(participantUuid).At("calls", callUuid, "call"));
    }

    /// <summary>What can be done with a breakout room.</summary>
    /// <param name="room">The room.</param>
    public BreakoutRoom Breakout(BreakoutRoomId room) => new(_lifetime.Conference.At("breakouts", room.Value, "breakout"));

    /// <summary>
    /// Reads the events of the conference as they come, in their order, and takes them into <see cref="Roster"/>. One reader at a time.
    /// Nothing is kept for a reader that is slow: the connection waits, and the node. A lost connection is made anew, with longer and
    /// longer waits between the tries; a <see cref="RosterSyncedEvent"/> then says what has changed. When the session is over, the last
    /// event is a <see cref="SessionEndedEvent"/>.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading; the session goes on.</param>
    /// <exception cref="InvalidOperationException">The events are being read already.</exception>
    public async IAsyncEnumerable<ConferenceEvent> ReadEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isReading, 1) == 1)
        {
            throw new InvalidOperationException("The events of a session are read by one reader at a time.");
        }

        try
        {
            await foreach (var conferenceEvent in _events.ReadAsync(cancellationToken))
            {
                yield return conferenceEvent;
            }
        }
        finally
        {
            Volatile.Write(ref _isReading, 0);
        }
    }

    /// <summary>
    /// Leaves: ends the reading of events and releases the token. Does not fail; a token that cannot be released expires.
    /// </summary>
    public ValueTask DisposeAsync() => _lifetime.DisposeAsync();

    internal static ConferenceSession Begin(NodeServices services, string alias, SessionInfo info, TokenAnswer answer, long sent) =>
        new(services, info, new SessionLifetime(services, alias, TokenIssue.Of(answer, answer.Token!, sent)));

    private ClientEndpoint ParticipantEndpoint(string uuid) => _lifetime.Conference.At("participants", uuid, "participant");
}
