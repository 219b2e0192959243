namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>The <c>service_type</c> of a participant: how far into the conference they are.</summary>
internal static class LegState
{
    /// <summary>Dialled and not yet answered.</summary>
    public const string Connecting = "connecting";

    /// <summary>A Guest for whom no Host has come yet, or whom a locked conference keeps waiting.</summary>
    public const string WaitingRoom = "waiting_room";
}
