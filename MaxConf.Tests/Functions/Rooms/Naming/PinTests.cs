using CsCheck;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Tests.Functions.Randomness;

namespace MaxConf.Tests.Functions.Rooms.Naming;

public sealed class PinTests
{
    [Fact]
    public void Generate_AnySeed_HasThatManyDigits() => Gen.Select(Gen.Int, Gen.Int[4, 20]).Sample((seed, digits) =>
    {
        var pin = Pin.Generate(ScriptedRandomSource.Seeded(seed), digits);
        Assert.Equal(digits, pin.Length);
        Assert.All(pin, digit => Assert.InRange(digit, '0', '9'));
    });

    [Fact]
    public void Generate_ExtremeDraws_UsesEveryDigit()
    {
        Assert.Equal("0000", Pin.Generate(ScriptedRandomSource.Lowest, 4));
        Assert.Equal("9999", Pin.Generate(ScriptedRandomSource.Highest, 4));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(21)]
    [InlineData(-1)]
    public void Generate_LengthPexipRefuses_Throws(int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pin.Generate(ScriptedRandomSource.Lowest, digits));
}
