using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>Live captions, for oneself or, by a Host, for anybody.</summary>
internal sealed class CaptionControl(Conferences conferences)
{
    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Participant, "show_live_captions", Access.HostOrSelf, Show);
        functions.Post(ClientScope.Participant, "hide_live_captions", Access.HostOrSelf, request =>
        {
            conferences.SetLiveCaptions(request.Target, areShown: false);
            return ClientAnswer.Of(null);
        });
    }

    private ClientAnswer Show(ClientRequest request)
    {
        if (!LiveCaptions.AreAvailable(request.Meeting))
        {
            // The document lists this as an outcome and names no status of its own for it.
            return ClientAnswer.Refused(StatusCodes.Status200OK, "Live captions not available");
        }

        conferences.SetLiveCaptions(request.Target, areShown: true);
        return ClientAnswer.Of(null);
    }
}
