namespace MaxConf.Pexip.Client.Control;

/// <summary>An audio mix that a participant is heard in.</summary>
/// <param name="MixName">
/// Its name; dots make it inherit from up to three parents, as in <c>main.french</c>. Everybody is in <see cref="Main"/> at first.
/// </param>
/// <param name="Prominent">Whether the others are made quieter while this participant speaks.</param>
public sealed record AudioMix(string MixName, bool? Prominent = null)
{
    /// <summary>The mix everybody sends to and hears at first.</summary>
    public const string Main = "main";
}
