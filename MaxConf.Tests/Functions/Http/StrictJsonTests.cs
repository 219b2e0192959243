using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using MaxConf.Functions.Http;

namespace MaxConf.Tests.Functions.Http;

public sealed class StrictJsonTests
{
    private const string Malformed = "must be well-formed JSON; see ";
    private const string Twice = "must not have a name twice in an object; see ";
    private const string Halved = "must not have half of a surrogate pair in text; see ";

    private static readonly byte[] Nearly = "{}[]:,\"a\\u0 1-e\n"u8.ToArray();

    private static readonly Gen<JsonNode?> AnyJson = Gen.Recursive<JsonNode?>((depth, nested) => depth == 4
        ? Leaf
        : Gen.OneOf(
            Leaf,
            nested.Array[0, 4].Select(items => (JsonNode?)new JsonArray(items)),
            Gen.Select(Text, nested).Array[0, 4].Select(members =>
                (JsonNode?)new JsonObject(members.DistinctBy(member => member.Item1).Select(KeyValuePairOf)))));

    private static Gen<string> Text => Gen.String[Gen.Char[' ', '\ud7ff'], 0, 8];

    private static Gen<JsonNode?> Leaf => Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)value),
        Gen.Int.Select(value => (JsonNode?)value),
        Text.Select(value => (JsonNode?)value));

    [Theory]
    [InlineData("{}", null)]
    [InlineData(" [1, -2.5e3, true, false, null, \"\\ud83d\\ude00\"]\n", null)]
    [InlineData("""{"a": {"x": 1}, "b": {"x": 1}, "A": 1}""", null)]
    [InlineData("""[{"a": 1}, {"a": 1}]""", null)]
    [InlineData("", "is required")]
    [InlineData(" ", Malformed + "line 1, byte 2")]
    [InlineData("secret", Malformed + "line 1, byte 1")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": secret\n}", Malformed + "line 3, byte 8")]
    [InlineData("{\"a\": 1,}", Malformed + "line 1, byte 9")]
    [InlineData("{\"a\": 1 /* secret */}", Malformed + "line 1, byte 9")]
    [InlineData("{\"a\": \"secret", Malformed + "line 1, byte 14")]
    [InlineData("{} {}", Malformed + "line 1, byte 4")]
    [InlineData("{'a': 1}", Malformed + "line 1, byte 2")]
    [InlineData("[NaN]", Malformed + "line 1, byte 2")]
    [InlineData("[01]", Malformed + "line 1, byte 3")]
    [InlineData("\uFEFF{}", Malformed + "line 1, byte 1")]
    [InlineData("""{"a": 1, "a": 2}""", Twice + "line 1, byte 10")]
    [InlineData("""{"a": 1, "\u0061": 2}""", Twice + "line 1, byte 10")]
    [InlineData("{\n\"x\": {\"a\": 1,\n  \"a\": 2}}", Twice + "line 3, byte 3")]
    [InlineData("""["\ud800"]""", Halved + "line 1, byte 2")]
    [InlineData("""{"\udc00": 1}""", Halved + "line 1, byte 2")]
    public void FindFault_Text_NamesTheRuleAndThePlace(string json, string? fault) =>
        Assert.Equal(fault, StrictJson.FindFault(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void FindFault_TextThatIsNotUtf8_IsRefused() =>
        Assert.Equal("must be UTF-8", StrictJson.FindFault([(byte)'"', 0xC3, 0x28, (byte)'"']));

    [Theory]
    [InlineData(StrictJson.MaxDepth, null)]
    [InlineData(StrictJson.MaxDepth + 1, "must not be nested more than 32 deep; see line 1, byte 33")]
    [InlineData(100_000, "must not be nested more than 32 deep; see line 1, byte 33")]
    public void FindFault_Nesting_IsBounded(int depth, string? fault) =>
        Assert.Equal(fault, StrictJson.FindFault(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))));

    [Fact]
    public void FindFault_WhateverIsWritten_IsFree() => AnyJson.Sample(
        json => Assert.Null(StrictJson.FindFault(Encoding.UTF8.GetBytes(json?.ToJsonString() ?? "null"))));

    [Fact]
    public void FindFault_AnyBytes_EndsAndAgreesWithTheParser() => Gen.OneOf(Gen.Byte.Array[0, 40], Scrambled).Sample(bytes =>
    {
        if (StrictJson.FindFault(bytes) is null)
        {
            JsonElement.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
    });

    // Mostly JSON's own characters, so that much of it is nearly JSON.
    private static Gen<byte[]> Scrambled => Gen.Int[0, Nearly.Length - 1].Select(index => Nearly[index]).Array[0, 12];

    private static KeyValuePair<string, JsonNode?> KeyValuePairOf((string Name, JsonNode? Value) member) => new(member.Name, member.Value);
}
