using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Which kind of Virtual Reception asks for the conference to go to.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<VirtualReceptionKind>))]
public readonly record struct VirtualReceptionKind(string Value) : IOpenValue<VirtualReceptionKind>
{
    /// <summary><c>standard</c>: A regular one, or one for Microsoft Teams or Google Meet.</summary>
    public static VirtualReceptionKind Standard { get; } = new("standard");

    /// <summary><c>mssip</c>: one for Lync or Skype for Business.</summary>
    public static VirtualReceptionKind MsSip { get; } = new("mssip");

    /// <inheritdoc/>
    public static VirtualReceptionKind From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
