using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Embedded.Api;

public class ApiConformityTests
{
    private const string Sample = "MaxConf.Tests.Embedded.Api.SampleAttribute";

    [Fact]
    public void PublicTypes_ComparedWithTheSdk_HaveNoMemberOfTheirOwn()
    {
        var types = typeof(FunctionContext).Assembly.GetExportedTypes()
            .Where(type => !type.Namespace!.StartsWith("MaxConf.", StringComparison.Ordinal))
            .ToArray();

        var violations = ApiFacts.Recorded().Violations(types);

        Assert.True(types.Length > 80, $"Only {types.Length} types were compared.");
        Assert.True(violations.Count == 0, $"Not in the SDK:\n{string.Join('\n', violations)}");
    }

    [Fact]
    public void Violations_TypeAsRecorded_None()
        => Assert.Empty(new ApiFacts(SampleFacts).Violations([typeof(SampleAttribute)]));

    [Theory]
    [InlineData("Run(string? name, int times = 1)", "Run(string? title, int times = 1)")]
    [InlineData("Run(string? name, int times = 1)", "Run(string name, int times = 1)")]
    [InlineData("Run(string? name, int times = 1)", "Run(string? name, int times)")]
    [InlineData("Run(string? name, int times = 1)", "Run(string? name, int times = 2)")]
    [InlineData("public virtual Task<object?>", "public abstract Task<object?>")]
    [InlineData("Task<object?>", "Task<object>")]
    [InlineData("{ get; init; }", "{ get; set; }")]
    [InlineData("protected MaxConf", "public MaxConf")]
    [InlineData(": Attribute, IDisposable", ": Attribute")]
    [InlineData("AttributeTargets)64", "AttributeTargets)128")]
    [InlineData("public abstract class", "public class")]
    public void Violations_OneThingDiffers_NamesThatLine(string ours, string recorded)
    {
        var facts = new ApiFacts(SampleFacts.Select(line => line.Replace(ours, recorded, StringComparison.Ordinal)));

        var violation = Assert.Single(facts.Violations([typeof(SampleAttribute)]));

        Assert.Contains(ours, violation, StringComparison.Ordinal);
    }

    private static string[] SampleFacts =>
    [
        $"[Usage((System.AttributeTargets)64)] public abstract class {Sample} : Attribute, IDisposable",
        $"  protected {Sample}()",
        $"  [Obsolete(\"Attributes but Usage do not count.\")] public string {Sample}.Name {{ get; init; }}",
        $"  public void {Sample}.Dispose()",
        $"  public virtual Task<object?> {Sample}.Run(string? name, int times = 1)",
    ];
}
