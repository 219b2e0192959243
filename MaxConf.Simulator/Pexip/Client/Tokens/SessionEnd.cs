using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>A session ends with its participant, and a participant with their token; told last, when everybody else has been.</summary>
internal sealed class SessionEnd(Sessions sessions) : IMeetingObserver
{
    public void ParticipantDisconnected(Leg leg)
    {
        if (sessions.Of(leg) is { } session && session.Leg == leg)
        {
            sessions.Close(session);
        }
    }
}
