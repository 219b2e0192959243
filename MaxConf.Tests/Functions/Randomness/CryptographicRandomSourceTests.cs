using CsCheck;
using MaxConf.Functions.Randomness;

namespace MaxConf.Tests.Functions.Randomness;

public sealed class CryptographicRandomSourceTests
{
    private readonly CryptographicRandomSource _source = new();

    [Fact]
    public void Next_AnyRange_StaysInside() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[1, 1000]).Sample((minimum, width) =>
        {
            var number = _source.Next(minimum, minimum + width);
            Assert.InRange(number, minimum, minimum + width - 1);
        });

    [Fact]
    public void Next_EmptyRange_Throws() => Assert.Throws<ArgumentException>(() => _source.Next(5, 5));

    [Fact]
    public void Next_Repeated_Varies() =>
        Assert.NotEqual(1, Enumerable.Range(0, 20).Select(_ => _source.Next(0, int.MaxValue)).Distinct().Count());
}
