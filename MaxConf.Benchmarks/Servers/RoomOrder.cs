namespace MaxConf.Benchmarks.Servers;

/// <summary>Rooms to be begun straight through the durable client, as if their VMRs had been made before.</summary>
/// <param name="First">The number of the first; a room's name is made of its number.</param>
/// <param name="Count">How many.</param>
/// <param name="IsEnded">Whether their meetings are over already, so that they wait for their deletion.</param>
/// <param name="Due">When the first one's timer runs out.</param>
/// <param name="Spacing">How much later that of each next one does.</param>
internal sealed record RoomOrder(int First, int Count, bool IsEnded, DateTimeOffset Due, TimeSpan Spacing)
{
    /// <summary>The name of a room.</summary>
    public static string NameOf(int number) => $"benchmark{number:D6}";

    /// <summary>When a room's timer runs out.</summary>
    public DateTimeOffset DueOf(int number) => Due + (number - First) * Spacing;
}
