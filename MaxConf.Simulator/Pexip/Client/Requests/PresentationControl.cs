using MaxConf.Simulator.Pexip.Client.Images;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Requests;

/// <summary>The floor, which one participant has to present, and the images of what is presented and of who is there.</summary>
internal sealed class PresentationControl(Conferences conferences)
{
    public void Map(ClientFunctions functions)
    {
        functions.Post(ClientScope.Participant, "take_floor", Access.Self, TakeFloor);
        functions.Post(ClientScope.Participant, "release_floor", Access.Self, ReleaseFloor);
        functions.Get(ClientScope.Conference, "presentation.jpeg", Access.Anybody, GetFrame);
        functions.Get(ClientScope.Conference, "presentation_high.jpeg", Access.Anybody, GetFrame);
        functions.Get(ClientScope.Participant, "avatar.jpg", Access.Anybody, _ => ClientAnswer.Image(Jpeg.OnePixel));
    }

    private ClientAnswer TakeFloor(ClientRequest request)
    {
        if (!request.IsByHost && !request.Meeting.GuestsCanPresent)
        {
            return ClientAnswer.Forbidden;
        }

        conferences.StartPresenting(request.Target);
        return ClientAnswer.Of(true);
    }

    private bool ReleaseFloor(ClientRequest request)
    {
        var wasPresenting = request.Target.IsPresenting;
        conferences.StopPresenting(request.Target);
        return wasPresenting;
    }

    /// <summary>The frame whose event the client last got: the id shows that it knows of it.</summary>
    private static ClientAnswer GetFrame(ClientRequest request)
    {
        if (request.FrameId is not { } id)
        {
            return ClientAnswer.InvalidRequest;
        }

        return request.Meeting.Presenter is not null && request.Self.MayReceivePresentation && id == request.Session.FrameId
            ? ClientAnswer.Image(Jpeg.OnePixel)
            : ClientAnswer.Refused(StatusCodes.Status404NotFound, "No such presentation frame");
    }
}
