using System.Buffers.Text;
using System.Text;
using CsCheck;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Tests.Functions.Randomness;

namespace MaxConf.Tests.Functions.Rooms.Naming;

public sealed class RoomNameTests
{
    [Fact]
    public void Generate_NumbersOfTheSample_GivesTheSample() =>
        Assert.Equal("MTIzNDU2LDc2NTQzMg", RoomName.Generate(ScriptedRandomSource.Of(123456, 765432)).Value);

    [Fact]
    public void Generate_LowestDraws_GivesSixDigits() =>
        Assert.Equal("100000,100000", Decode(RoomName.Generate(ScriptedRandomSource.Lowest)));

    [Fact]
    public void Generate_HighestDraws_GivesSixDigits() =>
        Assert.Equal("999999,999999", Decode(RoomName.Generate(ScriptedRandomSource.Highest)));

    [Fact]
    public void Generate_AnySeed_HasTheShapeOfAName() => Gen.Int.Sample(seed =>
    {
        var name = RoomName.Generate(ScriptedRandomSource.Seeded(seed));
        Assert.Matches(@"\A[A-Za-z0-9_-]{18}\z", name.Value);
        Assert.Matches(@"\A[1-9][0-9]{5},[1-9][0-9]{5}\z", Decode(name));
        Assert.True(RoomName.IsGenerated(name.Value));
        Assert.True(RoomName.TryParse(name.Value, out var parsed));
        Assert.Equal(name, parsed);
    });

    [Fact]
    public void Generate_SameDraws_GivesSameName() =>
        Assert.Equal(RoomName.Generate(ScriptedRandomSource.Seeded(7)), RoomName.Generate(ScriptedRandomSource.Seeded(7)));

    [Theory]
    [InlineData("MTIzNDU2LDc2NTQzMg", true)]
    [InlineData("MTIzNDU2LDc2NTQzMh", false)] // Bits left over.
    [InlineData("MTIzNDU2LDc2NTQzMg==", false)]
    [InlineData("MTIzNDU2LDc2NTQz", false)] // 123456,76543
    [InlineData("MDIzNDU2LDc2NTQzMg", false)] // 023456,765432
    [InlineData("MTIzNDU2LDA2NTQzMg", false)] // 123456,065432
    [InlineData("MTIzNDU2Ozc2NTQzMg", false)] // 123456;765432
    [InlineData("MTIzNDU2LDc2NTR4Mg", false)] // 123456,7654x2
    [InlineData("MTIzNDU2LDc2NTQ Mg", false)]
    [InlineData("mtizndu2ldc2ntqzmg", false)]
    [InlineData("boardroom-eighteen", false)]
    [InlineData("boardroom", false)]
    [InlineData("", false)]
    public void IsGenerated_Name_IsSoByItsShape(string name, bool expected) => Assert.Equal(expected, RoomName.IsGenerated(name));

    [Theory]
    [InlineData("x")]
    [InlineData("test_1")]
    [InlineData("Salle d'été")]
    [InlineData("a b,c.d~e&f")]
    public void TryParse_PossibleName_IsKeptAsIs(string text)
    {
        Assert.True(RoomName.TryParse(text, out var name));
        Assert.Equal(text, name.Value);
        Assert.Equal(text, name.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("/")]
    [InlineData("a\\b")]
    [InlineData("Sales #1")]
    [InlineData("why?")]
    [InlineData("a\0")]
    [InlineData("a\r\nb")]
    [InlineData("a\u007f")]
    [InlineData("a\u0085")]
    public void TryParse_ImpossibleName_IsRefused(string? text)
    {
        Assert.False(RoomName.TryParse(text, out var name));
        Assert.Null(name);
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(251, false)]
    public void TryParse_LengthAtTheBound_DecidesByTheBound(int length, bool expected) =>
        Assert.Equal(expected, RoomName.TryParse(new string('n', length), out _));

    [Fact]
    public void Equals_OtherCase_IsAnotherName()
    {
        Assert.True(RoomName.TryParse("room", out var lower));
        Assert.True(RoomName.TryParse("Room", out var upper));
        Assert.NotEqual(lower, upper);
    }

    private static string Decode(RoomName name) => Encoding.ASCII.GetString(Base64Url.DecodeFromChars(name.Value));
}
