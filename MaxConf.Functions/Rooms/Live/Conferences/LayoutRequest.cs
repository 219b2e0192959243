using MaxConf.Functions.Http;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary>What a meeting's picture is to be.</summary>
/// <param name="Transform">What changes; all else stays.</param>
internal sealed record LayoutRequest(LayoutTransform Transform) : IBody<LayoutRequest>
{
    private const int MaxLength = 100;

    /// <summary>The layout, as it goes into the room's history; null where only what is shown with it changes.</summary>
    public string? Detail => Transform.Layout ?? Transform.HostLayout ?? Transform.GuestLayout;

    /// <inheritdoc />
    public static LayoutRequest Read(BodyReader body)
    {
        var transform = new LayoutTransform
        {
            Layout = body.Text("layout", MaxLength, "The layout, one of `GET layouts`; Hosts' where Guests see another."),
            HostLayout = body.Text("host_layout", MaxLength, "The layout that Hosts see, in a Virtual Auditorium."),
            GuestLayout = body.Text("guest_layout", MaxLength, "The layout that Guests see, in a Virtual Auditorium."),
            EnableOverlayText = body.Flag("enable_overlay_text", "Whether names are shown."),
            RecordingIndicator = body.Flag("recording_indicator", "Whether it is shown that the meeting is recorded."),
            StreamingIndicator = body.Flag("streaming_indicator", "Whether it is shown that the meeting is streamed."),
            TranscribingIndicator = body.Flag("transcribing_indicator", "Whether it is shown that the meeting is transcribed."),
        };
        if (transform == new LayoutTransform() && body.Errors.Count == 0)
        {
            body.Refuse(JsonBody.Field, "must have a field to change");
        }

        return new(transform);
    }
}
