namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A mix of voices that a participant is part of.</summary>
/// <param name="MixName">Its name; a dot separates it from the mix it inherits from.</param>
/// <param name="Prominent">Whether others become quieter while this participant speaks.</param>
internal sealed record AudioMix(string MixName, bool Prominent = false)
{
    /// <summary>The mix everybody sends to and hears unless told otherwise.</summary>
    public const string MainName = "main";

    /// <summary>Parts of a name: three inherited mixes and the mix itself. Further dots are characters like any others.</summary>
    private const int MostParts = 4;

    public static readonly IReadOnlyList<AudioMix> Default = [new(MainName)];

    /// <summary>No part is empty, and <c>main</c> is the first or none.</summary>
    public static bool IsName(string text)
    {
        var parts = text.Split('.', MostParts);
        return parts.All(part => part.Length > 0) && !parts.Skip(1).Contains(MainName);
    }
}
