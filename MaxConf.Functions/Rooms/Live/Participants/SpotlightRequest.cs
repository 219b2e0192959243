using MaxConf.Functions.Http;

namespace MaxConf.Functions.Rooms.Live.Participants;

/// <summary>Whether a participant is to be in the spotlight.</summary>
/// <param name="IsOn">Whether they are.</param>
internal sealed record SpotlightRequest(bool IsOn) : IBody<SpotlightRequest>
{
    /// <inheritdoc />
    public static SpotlightRequest Read(BodyReader body) =>
        new(body.Flag("on", "Whether they are in the first places of the picture, whoever speaks.", isRequired: true) ?? false);
}
