namespace MaxConf.Simulator.Pexip.Conferencing.Layouts;

/// <summary>A way to arrange participants in a picture, with the names it goes by.</summary>
/// <param name="Name">As requests name it.</param>
/// <param name="View">As what a participant sees is named.</param>
/// <param name="ConfigurationName">As a conference's configuration names it; null if it cannot be configured.</param>
/// <param name="Tags">As a list with annotations describes it.</param>
internal sealed record Layout(string Name, string View, string? ConfigurationName, params IReadOnlyList<string> Tags)
{
    private const string Equal = "equal";
    private const string SpeakerFocus = "speaker-focus";
    private const string Multiscreen = "has-native-multiscreen";

    public static readonly Layout AdaptiveComposition = new("ac", "5:7", "five_mains_seven_pips", "adaptive");

    /// <summary>What conferences have that are configured to have none.</summary>
    public static readonly Layout Default = new("1:7", "1:7", "one_main_seven_pips", SpeakerFocus, Multiscreen);

    public static readonly IReadOnlyList<Layout> All =
    [
        AdaptiveComposition,
        new("1:0", "1:0", "one_main_zero_pips", SpeakerFocus, Multiscreen),
        Default,
        new("1:21", "1:21", "one_main_twentyone_pips", SpeakerFocus, Multiscreen),
        new("2:21", "2:21", "two_mains_twentyone_pips", SpeakerFocus, Multiscreen),
        new("1:33", "1:33", "one_main_thirtythree_pips", SpeakerFocus),
        new("2x2", "4:0", "four_mains_zero_pips", Equal, Multiscreen),
        new("3x3", "9:0", "nine_mains_zero_pips", Equal, Multiscreen),
        new("4x4", "16:0", "sixteen_mains_zero_pips", Equal, Multiscreen),
        new("5x5", "25:0", "twentyfive_mains_zero_pips", Equal, Multiscreen),
        new("1:1", "1:1", null, SpeakerFocus),
        new("one_main_nine_around", "one_main_nine_around", null, SpeakerFocus),
        new("one_main_twelve_around", "one_main_twelve_around", "one_main_twelve_around", SpeakerFocus),
        new("two_mains_eight_around", "two_mains_eight_around", "two_mains_eight_around", SpeakerFocus),
        new("teams", "teams", null),
    ];

    /// <summary>The layout of a name; those of equal pictures had their views' names once, which still work. Null if there is none.</summary>
    public static Layout? Find(string? name) =>
        All.FirstOrDefault(layout => layout.Name == name || (layout.Tags.Contains(Equal) && layout.View == name));

    /// <summary>The layout that a conference is configured to have.</summary>
    public static Layout Configured(string name) => All.FirstOrDefault(layout => layout.ConfigurationName == name) ?? Default;
}
