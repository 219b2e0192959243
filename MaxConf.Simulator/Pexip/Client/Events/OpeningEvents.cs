using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Calls;
using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Events;

/// <summary>What a stream begins with: the whole picture of a conference as it is now.</summary>
internal sealed class OpeningEvents(BreakoutRooms breakouts, DirectMedia directMedia, TimeProvider time)
{
    /// <summary>The picture for one participant.</summary>
    public IEnumerable<ClientEvent> For(Leg viewer)
    {
        var meeting = viewer.Meeting;
        yield return new(EventNames.ParticipantSyncBegin);
        foreach (var leg in meeting.Connected)
        {
            yield return new(EventNames.ParticipantCreate, ParticipantJson.Of(leg, viewer.IsHost, time.GetUtcNow()));
        }

        yield return new(EventNames.ParticipantSyncEnd);
        yield return Conference(meeting);
        yield return new(EventNames.Layout, LayoutJson.Layout(viewer));
        yield return new(EventNames.Stage, LayoutJson.Stage(meeting));
        if (meeting.Presenter is { } presenter)
        {
            yield return new(EventNames.PresentationStart, PresentationJson.Of(presenter, viewer.IsHost));
            yield return new(EventNames.PresentationFrame);
        }

        if (directMedia.IsDirect(meeting))
        {
            yield return DirectMedia.Screen(directMedia.ScreenKey(viewer));
        }
    }

    /// <summary>What the conference itself is like.</summary>
    public ClientEvent Conference(Meeting meeting) => new(
        EventNames.ConferenceUpdate, ConferenceJson.Of(meeting, breakouts.Of(meeting), directMedia.IsDirect(meeting)));
}
