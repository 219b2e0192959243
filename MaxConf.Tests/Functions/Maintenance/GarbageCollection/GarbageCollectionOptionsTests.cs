using System.ComponentModel.DataAnnotations;
using MaxConf.Functions.Maintenance.GarbageCollection;

namespace MaxConf.Tests.Functions.Maintenance.GarbageCollection;

public sealed class GarbageCollectionOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreGood() => Assert.Empty(Failures(new()));

    [Theory]
    [InlineData(59)]
    [InlineData(7 * 24 * 3600 + 1)]
    public void Validate_OutOfRange_NamesTheSetting(int seconds)
    {
        var wrong = TimeSpan.FromSeconds(seconds);

        var failures = Failures(new() { OverdueMargin = wrong, CreatingLimit = wrong, DeletingLimit = wrong });

        Assert.Equal(
            ["GarbageCollection:CreatingLimit", "GarbageCollection:DeletingLimit", "GarbageCollection:OverdueMargin"],
            failures.Select(failure => failure.Split(' ')[0]).Order());
    }

    private static List<string> Failures(GarbageCollectionOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), results, validateAllProperties: true);
        return results.ConvertAll(result => result.ErrorMessage!);
    }
}
