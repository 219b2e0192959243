using System.Text;
using CsCheck;
using MaxConf.Functions.Rooms.Naming;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Rooms.Naming;

public sealed class UuiDataDecoderTests
{
    private const string Prefix = UuiDataOptions.DefaultPrefix;
    private const string Sample = Prefix + "MTIzNDU2LDc2NTQzMg";
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~";

    private static readonly UuiDataDecoder Decoder = With(Prefix, "http://127.0.0.1:8080/video");

    private static readonly string[] Pieces =
    [
        "https", "http", "HTTPS", "ftp", "javascript", ":", "://", "/", "//", "\\", "id.gov.bc.ca", "ID.GOV.BC.CA", "id.gov.bc.ca.", "evil.example",
        ".evil", "@", "user", ":443", ":8443", ":", "/idcheck", "/protected", "/video", "/video/", "/idcheck/protected/video/", "X", "..", ".", "/..",
        "/../", "%2e%2e", "%2E", "%2f", "%5c", "%00", "%25", "%252e", "%41", "%", "?", "#", "?a=b", "#f",
        " ", "\t", "\n", "é", "。", "１", "\u200b", "\u212a",
        "[::1]", "127.0.0.1", Prefix, Sample,
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [Theory]
    [InlineData(Sample)]
    [InlineData("https://ID.gov.BC.ca/idcheck/protected/video/a")]
    [InlineData("HTTPS://id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca:443/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a/b;c=d")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a%20b?lang=fr#top")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a..b")]
    [InlineData("http://127.0.0.1:8080/video/a")]
    public void Decode_UrlUnderAPrefix_IsTheTag(string url) => Assert.Equal(Accepted(url), Decoder.Decode(Hex(url)));

    [Theory]
    [InlineData("MTIzNDU2LDc2NTQzMg")]
    [InlineData("a")]
    [InlineData("...")]
    [InlineData("a-b.c_d~e")]
    public void Decode_LastPart_IsPutUnderTheFirstPrefix(string part) => Assert.Equal(Accepted(Prefix + part), Decoder.Decode(Hex(part)));

    [Fact]
    public void Decode_UpperAndLowerCaseHex_AreTheSame() =>
        Assert.Equal(Decoder.Decode(Hex(Sample).ToLowerInvariant()), Decoder.Decode(Hex(Sample).ToUpperInvariant()));

    [Theory]
    [InlineData(null, nameof(UuiDataFault.Missing), "required")]
    [InlineData("", nameof(UuiDataFault.Missing), "required")]
    [InlineData("a", nameof(UuiDataFault.OddLength), "not 1")]
    [InlineData("zzz", nameof(UuiDataFault.OddLength), "not 3")]
    [InlineData("zz", nameof(UuiDataFault.NotHex), "character 1 ")]
    [InlineData("6a6b6g", nameof(UuiDataFault.NotHex), "character 6 ")]
    [InlineData("0x6a", nameof(UuiDataFault.NotHex), "character 2 ")]
    [InlineData(" 6a6", nameof(UuiDataFault.NotHex), "character 1 ")]
    [InlineData("6a,6a7", nameof(UuiDataFault.NotHex), "character 3 ")]
    [InlineData("６a", nameof(UuiDataFault.NotHex), "character 1 ")]
    [InlineData("ff", nameof(UuiDataFault.NotUtf8), "UTF-8")]
    [InlineData("c3", nameof(UuiDataFault.NotUtf8), "UTF-8")]
    [InlineData("c0af", nameof(UuiDataFault.NotUtf8), "UTF-8")]
    [InlineData("eda080", nameof(UuiDataFault.NotUtf8), "UTF-8")]
    [InlineData("00", nameof(UuiDataFault.ControlCharacter), "control")]
    [InlineData("610a", nameof(UuiDataFault.ControlCharacter), "control")]
    [InlineData("7f", nameof(UuiDataFault.ControlCharacter), "control")]
    [InlineData("c285", nameof(UuiDataFault.ControlCharacter), "control")]
    public void Decode_Malformed_SaysWhich(string? value, string fault, string words) =>
        AssertRefused(Enum.Parse<UuiDataFault>(fault), words, Decoder.Decode(value));

    [Theory]
    [InlineData(Prefix)]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/videoX/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/VIDEO/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/?a")]
    [InlineData("https://id.gov.bc.ca/a")]
    [InlineData("https://id.gov.bc.ca//idcheck/protected/video/a")]
    [InlineData("http://id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("ftp://id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca.evil/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca./idcheck/protected/video/a")]
    [InlineData("https://evil-id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://evil/https://id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca@evil/idcheck/protected/video/a")]
    [InlineData("https://user@id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://user:pass@id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca:8443/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca:/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca:0/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca:99999/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/../a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a/..")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/./a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/%2e%2E/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/.%2e/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/..%2fa")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/..%5Ca")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/%252e%252e/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a%0d%0ab")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a%2")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a%zz")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/..\\a")]
    [InlineData("https:\\\\id.gov.bc.ca\\idcheck\\protected\\video\\a")]
    [InlineData("https:/id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("//id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("/idcheck/protected/video/a")]
    [InlineData(" https://id.gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/a b")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/é")]
    [InlineData("https://id.gov.bc.ca/idcheck/protected/video/\u212a")]
    [InlineData("https://id。gov.bc.ca/idcheck/protected/video/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("é")]
    [InlineData(".")]
    [InlineData("..")]
    public void Decode_TextThatIsNoSession_IsNotAllowed(string text) =>
        AssertRefused(UuiDataFault.NotAllowed, "prefix", Decoder.Decode(Hex(text)));

    [Fact]
    public void Decode_TagAtTheBound_DecidesByTheBound()
    {
        var longest = Prefix + new string('a', UuiDataDecoder.MaxTagLength - Prefix.Length);
        Assert.Equal(Accepted(longest), Decoder.Decode(Hex(longest)));
        Assert.Equal(Accepted(longest), Decoder.Decode(Hex(longest[Prefix.Length..])));
        AssertRefused(UuiDataFault.TooLong, "250", Decoder.Decode(Hex(longest + 'a')));
        AssertRefused(UuiDataFault.TooLong, "250", Decoder.Decode(Hex(longest[Prefix.Length..] + 'a')));
    }

    [Fact]
    public void Decode_EndlessInput_IsTooLongUnread() =>
        AssertRefused(UuiDataFault.TooLong, "250", Decoder.Decode(new string('z', 1_000_001)));

    [Fact]
    public void Decode_WhatWasEncoded_ComesBack() => Gen.String[Gen.Char[Unreserved], 1, 150].Sample(part =>
    {
        Assert.Equal(Accepted(Prefix + part), Decoder.Decode(Hex(part)));
        Assert.Equal(Accepted(Prefix + part), Decoder.Decode(Hex(Prefix + part)));
    });

    [Fact]
    public void Decode_AnyString_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789abcdefABCDEF"], 0, 2000]).Sample(value => Assert.NotNull(Decoder.Decode(value)));

    // Uri reads and repairs URLs in its own way, so it is an independent judge of what a tag means to somebody who opens it.
    [Fact]
    public void Decode_AnyMixOfUrlPieces_NeverAcceptsWhatUriSeesElsewhere() =>
        Piece.Array[1, 8].Select(string.Concat).Sample(
            text =>
            {
                if (Decoder.Decode(Hex(text)) is UuiDataDecoding.Accepted accepted)
                {
                    AssertLiesUnderAPrefix(accepted.Tag);
                }
            },
            iter: 20_000);

    [Fact]
    public void Decode_MutatedSample_NeverAcceptsWhatUriSeesElsewhere() =>
        Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, 3], Piece).Sample(
            (at, removed, inserted) =>
            {
                var text = Sample.Remove(at, Math.Min(removed, Sample.Length - at)).Insert(at, inserted);
                if (Decoder.Decode(Hex(text)) is UuiDataDecoding.Accepted accepted)
                {
                    AssertLiesUnderAPrefix(accepted.Tag);
                }
            },
            iter: 20_000);

    private static void AssertLiesUnderAPrefix(string tag)
    {
        var meant = new Uri(Uri.UnescapeDataString(tag.Split('?', '#')[0]));
        Assert.Empty(meant.UserInfo);
        Assert.True(Ascii.IsValid(tag), tag);
        var seen = meant.GetLeftPart(UriPartial.Path);
        Assert.True(IsBelow(Prefix, seen) || IsBelow("http://127.0.0.1:8080/video/", seen), seen);
    }

    private static bool IsBelow(string prefix, string url) =>
        url.Length > prefix.Length && url.StartsWith(prefix, StringComparison.Ordinal);

    private static void AssertRefused(UuiDataFault fault, string words, UuiDataDecoding decoding)
    {
        var refused = Assert.IsType<UuiDataDecoding.Refused>(decoding);
        Assert.Equal(fault, refused.Fault);
        Assert.Contains(words, refused.Rule, StringComparison.Ordinal);
    }

    private static UuiDataDecoding.Accepted Accepted(string tag) => new(tag);

    private static UuiDataDecoder With(params string[] prefixes) => new(Options.Create(new UuiDataOptions { Prefixes = prefixes }));

    private static string Hex(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));
}
