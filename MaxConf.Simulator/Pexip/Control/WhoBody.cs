using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Whom an order is about; with neither, everybody.</summary>
/// <param name="Participant">Id of a participant.</param>
/// <param name="DisplayName">Display name of participants.</param>
internal sealed record WhoBody(string? Participant = null, string? DisplayName = null)
{
    public bool Means(Leg leg) =>
        (Participant is null || leg.Id == Participant) && (DisplayName is null || leg.DisplayName == DisplayName);
}
