namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>One field of a resource: its type, bounds and default, as in the platform's schema.</summary>
internal sealed record Field(string Name, FieldType Type)
{
    /// <summary>Value of a row that was given none.</summary>
    public object? Default { get; init; }

    /// <summary>A new row without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>No two rows may share a value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whatever a request says about it is ignored.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Kept, used, and never shown: passwords.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>A new row without it gets the time of its creation.</summary>
    public bool DefaultsToNow { get; init; }

    /// <summary>Whether null may be written.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Longest text, in characters.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>Smallest number, inclusive.</summary>
    public long? Minimum { get; init; }

    /// <summary>Largest number, inclusive.</summary>
    public long? Maximum { get; init; }

    /// <summary>The only texts allowed.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The resource that a reference leads to, or that is embedded.</summary>
    public string? Target { get; init; }

    /// <summary>For embedded rows: the field of <see cref="Target"/> that points back here.</summary>
    public string? TargetField { get; init; }

    /// <summary>The name as error messages write it.</summary>
    public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('_', ' ');

    public static Field Id() => Integer("id") with { IsReadOnly = true };

    public static Field ResourceUri() => Text("resource_uri", 250) with { IsReadOnly = true };

    public static Field Text(string name, int? maximumLength = null) =>
        new(name, FieldType.Text) { MaximumLength = maximumLength, Default = "" };

    public static Field NullableText(string name, int? maximumLength = null) =>
        new(name, FieldType.Text) { MaximumLength = maximumLength, IsNullable = true };

    public static Field Choice(string name, string? defaultValue, params string[] choices) =>
        new(name, FieldType.Text) { Default = defaultValue, Choices = choices, IsNullable = defaultValue is null };

    public static Field Flag(string name, bool defaultValue = false) => new(name, FieldType.Boolean) { Default = defaultValue };

    public static Field Integer(string name, long? defaultValue = null, long? minimum = null, long? maximum = null) =>
        new(name, FieldType.Integer)
        {
            Default = defaultValue,
            Minimum = minimum,
            Maximum = maximum,
            IsNullable = defaultValue is null,
        };

    public static Field Number(string name) => new(name, FieldType.Number) { IsNullable = true };

    public static Field Instant(string name) => new(name, FieldType.Instant) { IsNullable = true };

    public static Field Reference(string name, string target) => new(name, FieldType.Reference) { Target = target };

    public static Field References(string name, string target) =>
        new(name, FieldType.References) { Target = target, Default = Array.Empty<long>() };

    public static Field Texts(string name) => new(name, FieldType.Texts) { Default = Array.Empty<string>() };

    public static Field Embedded(string name, string target, string targetField) =>
        new(name, FieldType.Embedded) { Target = target, TargetField = targetField };
}
