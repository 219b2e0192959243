using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>
/// A layout by its name: one that comes with Pexip, by its present or its former name, or a custom one. Two names of one layout are two
/// values here, with the same <see cref="Current"/>.
/// </summary>
/// <param name="Value">The name as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<Layout>))]
public readonly record struct Layout(string Value) : IOpenValue<Layout>
{
    /// <summary><c>1:0</c>. Main speaker only.</summary>
    public static Layout MainSpeaker { get; } = new("1:0");

    /// <summary><c>1:7</c>. Main speaker and up to 7 previous ones.</summary>
    public static Layout OnePlusSeven { get; } = new("1:7");

    /// <summary><c>1:21</c>. Main speaker and up to 21 previous ones.</summary>
    public static Layout OnePlusTwentyOne { get; } = new("1:21");

    /// <summary><c>2:21</c>. 2 main speakers and up to 21 previous ones.</summary>
    public static Layout TwoPlusTwentyOne { get; } = new("2:21");

    /// <summary><c>1:33</c>. 1 small main speaker and up to 33 others.</summary>
    public static Layout OnePlusThirtyThree { get; } = new("1:33");

    /// <summary><c>2x2</c>. Up to 4 speakers, equally large.</summary>
    public static Layout TwoByTwo { get; } = new("2x2");

    /// <summary><c>3x3</c>. Up to 9 speakers, equally large.</summary>
    public static Layout ThreeByThree { get; } = new("3x3");

    /// <summary><c>4x4</c>. Up to 16 speakers, equally large.</summary>
    public static Layout FourByFour { get; } = new("4x4");

    /// <summary><c>5x5</c>. Up to 25 speakers, equally large.</summary>
    public static Layout FiveByFive { get; } = new("5x5");

    /// <summary><c>4:0</c>. The former name of <see cref="TwoByTwo"/>, still given as a view.</summary>
    public static Layout FourEqual { get; } = new("4:0");

    /// <summary><c>9:0</c>. The former name of <see cref="ThreeByThree"/>, still given as a view.</summary>
    public static Layout NineEqual { get; } = new("9:0");

    /// <summary><c>16:0</c>. The former name of <see cref="FourByFour"/>, still given as a view.</summary>
    public static Layout SixteenEqual { get; } = new("16:0");

    /// <summary><c>25:0</c>. The former name of <see cref="FiveByFive"/>, still given as a view.</summary>
    public static Layout TwentyFiveEqual { get; } = new("25:0");

    /// <summary><c>1:1</c>. Large main speaker with one overlaying participant.</summary>
    public static Layout OneOverOne { get; } = new("1:1");

    /// <summary><c>one_main_nine_around</c>. One main speaker and up to 9 others.</summary>
    public static Layout OneMainNineAround { get; } = new("one_main_nine_around");

    /// <summary><c>one_main_twelve_around</c>. Large main speaker and up to 12 others.</summary>
    public static Layout OneMainTwelveAround { get; } = new("one_main_twelve_around");

    /// <summary><c>two_mains_eight_around</c>. Two main speakers and up to 8 others.</summary>
    public static Layout TwoMainsEightAround { get; } = new("two_mains_eight_around");

    /// <summary><c>ac</c>. Adaptive Composition.</summary>
    public static Layout AdaptiveComposition { get; } = new("ac");

    /// <summary><c>5:7</c>. Adaptive Composition, as a view is called.</summary>
    public static Layout AdaptiveCompositionView { get; } = new("5:7");

    /// <summary>
    /// <c>ac_presentation_in_mix</c>. Adaptive Composition with a presentation in the mix, presented by one person; a view only.
    /// </summary>
    public static Layout AdaptiveCompositionWithPresenter { get; } = new("ac_presentation_in_mix");

    /// <summary>
    /// <c>ac_presentation_in_mix_group</c>. Adaptive Composition with a presentation in the mix, presented by a group; a view only.
    /// </summary>
    public static Layout AdaptiveCompositionWithPresenters { get; } = new("ac_presentation_in_mix_group");

    /// <summary><c>teams</c>. Like Teams; for gateway calls to Microsoft Teams alone.</summary>
    public static Layout Teams { get; } = new("teams");

    /// <summary>The layout by the name that <c>transform_layout</c> and <c>requested_layout</c> have for it.</summary>
    public Layout Current => Value switch
    {
        "4:0" => TwoByTwo,
        "9:0" => ThreeByThree,
        "16:0" => FourByFour,
        "25:0" => FiveByFive,
        "5:7" => AdaptiveComposition,
        _ => this,
    };

    /// <inheritdoc/>
    public static Layout From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
