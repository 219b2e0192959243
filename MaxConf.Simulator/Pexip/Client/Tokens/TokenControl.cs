using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary><c>refresh_token</c> and <c>release_token</c>.</summary>
internal sealed class TokenControl(Conferences conferences, Sessions sessions)
{
    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Conference, "refresh_token", Access.Anybody, Refresh);
        functions.Post(ClientScope.Conference, "release_token", Access.Anybody, Release);
    }

    private ClientAnswer Refresh(ClientRequest request)
    {
        sessions.Refresh(request.Session);
        return ClientAnswer.Of(TokenResult.Token(request.Session, sessions.Lifetime));
    }

    private void Release(ClientRequest request)
    {
        // Whoever goes of their own accord is not told that they have been disconnected.
        request.Session.Streams.ForEach(stream => stream.End());
        conferences.Leave([request.Session.Leg]);
    }
}
