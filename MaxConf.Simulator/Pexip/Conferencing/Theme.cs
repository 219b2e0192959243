namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>What of a theme shows in the APIs. The simulated platform has one, whatever <c>ivr_theme</c> a conference names.</summary>
internal static class Theme
{
    /// <summary>Classification levels by their keys.</summary>
    public static readonly IReadOnlyDictionary<int, string> ClassificationLevels = new SortedDictionary<int, string>
    {
        [0] = "Unclassified",
        [1] = "Official",
        [2] = "Official Sensitive",
        [3] = "Restricted",
        [4] = "Confidential",
        [5] = "Secret",
        [6] = "Top Secret",
    };

    /// <summary>Names of the ways to pin layout groups to places.</summary>
    public static readonly IReadOnlyList<string> PinningConfigs = ["basic", "basic_backfill"];
}
