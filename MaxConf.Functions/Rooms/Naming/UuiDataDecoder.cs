using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>
/// Reads the query value <c>uuiData</c> of a room's creation: hex of the UTF-8 text of the session's URL, or of the last part of one.
/// </summary>
internal sealed class UuiDataDecoder(IOptions<UuiDataOptions> options)
{
    /// <summary>The most characters of a tag, Pexip's bound on a VMR's <c>tag</c>.</summary>
    internal const int MaxTagLength = 250;

    /// <summary>
    /// The most digits looked at. A UTF-16 character is at most three bytes of UTF-8 and a byte is two digits: whatever is longer is too
    /// long however it decodes.
    /// </summary>
    internal const int MaxHexLength = MaxTagLength * 3 * 2;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private readonly TagPrefix[] _prefixes = [.. options.Value.Prefixes.Select(Parse)];

    /// <summary>Decodes and judges <paramref name="value"/>; never throws.</summary>
    public UuiDataDecoding Decode(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Refuse(UuiDataFault.Missing, "is required");
        }

        if (value.Length > MaxHexLength)
        {
            return TooLong();
        }

        if (value.Length % 2 != 0)
        {
            return Refuse(UuiDataFault.OddLength, $"must have an even number of hexadecimal digits, not {value.Length}");
        }

        var stranger = value.AsSpan().IndexOfAnyExcept(HexDigits);
        return stranger < 0
            ? DecodeText(Convert.FromHexString(value))
            : Refuse(UuiDataFault.NotHex, $"must be hexadecimal; character {stranger + 1} is not");
    }

    /// <summary>Whether a tag is a session's URL, that is, lies under an allowed prefix.</summary>
    public bool IsAllowed(string tag) =>
        AbsoluteUrl.TryParse(tag, out var url) && Array.Exists(_prefixes, prefix => prefix.Covers(url));

    private UuiDataDecoding DecodeText(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            return Refuse(UuiDataFault.NotUtf8, "must decode to UTF-8 text");
        }

        var text = Encoding.UTF8.GetString(bytes);
        if (text.Any(char.IsControl))
        {
            return Refuse(UuiDataFault.ControlCharacter, "must not decode to text with control characters");
        }

        var tag = IsLastPart(text) ? _prefixes[0].Text + text : text;
        if (tag.Length > MaxTagLength)
        {
            return TooLong();
        }

        return IsAllowed(tag)
            ? new UuiDataDecoding.Accepted(tag)
            : Refuse(UuiDataFault.NotAllowed, "must decode to a session's URL under an allowed prefix, or to the last part of one");
    }

    private static bool IsLastPart(string text) => !text.AsSpan().ContainsAnyExcept(Unreserved);

    private static UuiDataDecoding.Refused TooLong() =>
        Refuse(UuiDataFault.TooLong, $"must not decode to a tag of more than {MaxTagLength} characters");

    private static UuiDataDecoding.Refused Refuse(UuiDataFault fault, string rule) => new(fault, rule);

    private static TagPrefix Parse(string text) =>
        TagPrefix.TryParse(text, out var prefix)
            ? prefix
            : throw new ArgumentException($"'{text}' cannot be a prefix of tags.", nameof(text));
}
