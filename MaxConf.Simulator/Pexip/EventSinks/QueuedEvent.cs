namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>An event on its way to a sink.</summary>
/// <param name="Name">The event's name, for the journal.</param>
/// <param name="Room">The conference it is about; null if none.</param>
/// <param name="Json">The complete message.</param>
internal sealed record QueuedEvent(string Name, string? Room, string Json)
{
    /// <summary>Name of messages posted exactly as the control API was given them.</summary>
    public const string Raw = "raw";

    public bool IsRaw => Name == Raw;
}
