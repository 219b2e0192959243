namespace MaxConf.Simulator.Day.Wire;

/// <summary>A room as MaxConf answers it, as far as the day needs it.</summary>
/// <param name="Name">The name, which is the alias to call too.</param>
/// <param name="GuestPin">The guest's PIN.</param>
/// <param name="Pin">The host's PIN; null in the answer to a creation.</param>
internal sealed record Room(string Name, string GuestPin, string? Pin)
{
    /// <summary>Without the PINs.</summary>
    public override string ToString() => $"{nameof(Room)} {{ Name = {Name} }}";
}
