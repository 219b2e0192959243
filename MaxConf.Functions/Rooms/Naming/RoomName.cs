using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using MaxConf.Functions.Randomness;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>
/// A room's name, which doubles as its alias: 1 to 250 characters (the bound of a VMR's <c>name</c> on Pexip), none of them a control
/// character or one of <c>/ \ # ?</c>, which Durable Functions does not allow in an instance's id. Compared by ordinal value.
/// </summary>
internal sealed record RoomName
{
    /// <summary>The most characters a name can have.</summary>
    internal const int MaxLength = 250;

    /// <summary>How many characters a name has that is drawn.</summary>
    internal const int DrawnLength = 18;

    private const int SmallestPart = 100_000;
    private const int PartLimit = 1_000_000;
    private const int PartDigits = 6;
    private const int GeneratedBytes = PartDigits + 1 + PartDigits;
    private const int GeneratedLength = 18;

    private RoomName(string value) => Value = value;

    /// <summary>The name as Pexip and callers see it.</summary>
    public string Value { get; }

    /// <summary>
    /// A new name: unpadded base64url (RFC 4648, section 5) of two random six-digit numbers joined by a comma,
    /// <see cref="DrawnLength"/> characters. One of 8.1 × 10¹¹, so two rooms can still draw the same: creating a room must expect a name
    /// that is taken.
    /// </summary>
    public static RoomName Generate(IRandomSource random)
    {
        var first = random.Next(SmallestPart, PartLimit);
        var second = random.Next(SmallestPart, PartLimit);
        var text = string.Create(CultureInfo.InvariantCulture, $"{first},{second}");
        return new RoomName(Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text)));
    }

    /// <summary>Takes a name from outside, such as a route; false if it cannot be a room's.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RoomName? name)
    {
        name = text is { Length: > 0 and <= MaxLength } && !text.Any(IsForbidden) ? new RoomName(text) : null;
        return name is not null;
    }

    /// <summary>Whether a name is one that <see cref="Generate"/> can give, so that nobody else is likely to have made it up.</summary>
    public static bool IsGenerated(string name)
    {
        Span<byte> text = stackalloc byte[GeneratedBytes];
        return name.Length == GeneratedLength
            && Base64Url.DecodeFromChars(name, text, out _, out var written) == OperationStatus.Done
            && written == GeneratedBytes
            && IsPart(text[..PartDigits])
            && text[PartDigits] == ','
            && IsPart(text[(PartDigits + 1)..]);
    }

    /// <summary>The name itself.</summary>
    public override string ToString() => Value;

    private static bool IsPart(ReadOnlySpan<byte> text) => text[0] != '0' && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsForbidden(char character) => character is '/' or '\\' or '#' or '?' || char.IsControl(character);
}
