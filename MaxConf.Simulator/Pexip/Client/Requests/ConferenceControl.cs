using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>What Hosts do to a whole conference.</summary>
internal sealed class ConferenceControl(Conferences conferences, OpeningEvents opening)
{
    public void Map(ClientFunctions functions)
    {
        functions.Get(ClientScope.Conference, "conference_status", Access.Anybody, request =>
            ClientAnswer.Of(opening.Conference(request.Meeting).Data));
        Post("lock", request => conferences.Lock(request.Meeting));
        Post("unlock", request => conferences.Unlock(request.Meeting));
        Post("start_conference", request => conferences.StartConference(request.Meeting));
        Post("muteguests", request => conferences.MuteGuests(request.Meeting, isMuted: true));
        Post("unmuteguests", request => conferences.MuteGuests(request.Meeting, isMuted: false));
        Post("clearallbuzz", request => conferences.LowerAllHands(request.Meeting));
        Post("clearspotlights", request => conferences.ClearSpotlights(request.Meeting));
        functions.Post(ClientScope.Conference, "set_guests_can_unmute", Access.Host, SetGuestsCanUnmute);

        void Post(string name, Action<ClientRequest> act) => functions.Post(ClientScope.Conference, name, Access.Host, act);
    }

    private ClientAnswer SetGuestsCanUnmute(ClientRequest request)
    {
        if (request.Body.Flag("setting") is not { } setting)
        {
            return ClientAnswer.InvalidRequest;
        }

        conferences.SetGuestsCanUnmute(request.Meeting, setting);
        return ClientAnswer.Of(true);
    }
}
