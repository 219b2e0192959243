using System.ComponentModel;

namespace MaxConf.Functions.Rooms.Live.Dialling;

/// <summary>A call that is being placed.</summary>
/// <param name="ParticipantIds">The new participants.</param>
internal sealed record DialAnswer(
    [property: Description("Of the new participant; several where the call forks, of which one is answered.")]
    IReadOnlyList<string> ParticipantIds);
