using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using MaxConf.Functions.Rooms.Naming;

namespace MaxConf.Functions.Rooms.Fields;

/// <summary>A field of a VMR that can be given a value, with the values that Pexip takes for it.</summary>
/// <param name="Name">Its name on Pexip.</param>
/// <param name="Type">What it holds.</param>
internal sealed partial record RoomField(string Name, RoomFieldType Type)
{
    /// <summary>Whether null is a value: none, or the platform's own setting.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The most characters of a text; null for no bound of its own.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>The smallest number.</summary>
    public int Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public int Maximum { get; init; }

    /// <summary>The only texts of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The resource of Pexip's configuration that a reference leads to.</summary>
    public string? Target { get; init; }

    /// <summary>What a value must be, in words for the caller.</summary>
    public string Rule => "must be " + Described + (IsNullable ? ", or null" : "");

    private string Path => $"/api/admin/configuration/v1/{Target}/";

    private string Described => Type switch
    {
        RoomFieldType.Flag => "true or false",
        RoomFieldType.Text when MaximumLength is null => "text without NUL",
        RoomFieldType.Text => string.Create(CultureInfo.InvariantCulture, $"text of at most {MaximumLength} characters without NUL"),
        RoomFieldType.Choice => "one of: " + string.Join(", ", Choices.Select(choice => choice.Length == 0 ? "\"\"" : choice)),
        RoomFieldType.Number => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}"),
        RoomFieldType.Pin => $"{Pin.MinDigits} to {Pin.MaxDigits} digits, the last of which may be a # instead, or empty for no PIN",
        RoomFieldType.Reference => $"a path on Pexip, {Path}{{id}}/",
        _ => $"an array of paths on Pexip, {Path}{{id}}/",
    };

    public static RoomField Flag(string name) => new(name, RoomFieldType.Flag);

    public static RoomField Text(string name, int? maximumLength) => new(name, RoomFieldType.Text) { MaximumLength = maximumLength };

    public static RoomField Choice(string name, params string[] choices) => new(name, RoomFieldType.Choice) { Choices = choices };

    public static RoomField Number(string name, int minimum, int maximum) =>
        new(name, RoomFieldType.Number) { Minimum = minimum, Maximum = maximum };

    public static RoomField PinOf(string name) => new(name, RoomFieldType.Pin);

    /// <summary>A reference can always be taken back, by null.</summary>
    public static RoomField Reference(string name, string target) =>
        new(name, RoomFieldType.Reference) { Target = target, IsNullable = true };

    public static RoomField References(string name, string target) => new(name, RoomFieldType.References) { Target = target };

    /// <summary>Whether a value keeps to the rule.</summary>
    public bool Allows(JsonElement value) => (Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => IsNullable,
        (RoomFieldType.Flag, JsonValueKind.True or JsonValueKind.False) => true,
        (RoomFieldType.Number, JsonValueKind.Number) => value.TryGetInt32(out var number) && number >= Minimum && number <= Maximum,
        (RoomFieldType.References, JsonValueKind.Array) => value.EnumerateArray().All(IsReference),
        (RoomFieldType.Reference, _) => IsReference(value),
        (_, JsonValueKind.String) => AllowsText(value.GetString()!),
        _ => false,
    };

    private bool AllowsText(string text) => Type switch
    {
        RoomFieldType.Text => !(text.Length > MaximumLength) && !text.Contains('\0'),
        RoomFieldType.Choice => Choices.Contains(text),
        RoomFieldType.Pin => text.Length == 0 || (text.Length is >= Pin.MinDigits and <= Pin.MaxDigits && PinDigits.IsMatch(text)),
        _ => false,
    };

    private bool IsReference(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && value.GetString()!.StartsWith(Path, StringComparison.Ordinal)
        && Id.IsMatch(value.GetString()!, Path.Length);

    [GeneratedRegex(@"^[0-9]+#?\z")]
    private static partial Regex PinDigits { get; }

    [GeneratedRegex(@"\G[1-9][0-9]{0,8}/\z")]
    private static partial Regex Id { get; }
}
