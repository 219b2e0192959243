namespace MaxConf.Functions.Rooms.Live.Events;

/// <summary>Somebody is in the room no more.</summary>
/// <param name="Id">Whose id it was.</param>
internal sealed record ParticipantLeft(string Id);
