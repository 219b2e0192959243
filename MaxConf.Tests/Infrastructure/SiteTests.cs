using System.Text.RegularExpressions;
using MaxConf.Tests.Infrastructure.Workflows;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Infrastructure;

/// <summary>What differs from site to site: the guide lists what the files of parameters ask for, and a script hands it over.</summary>
public sealed partial class SiteTests
{
    private const string Site = "eng/deploy/site";

    private static readonly string[] Guide =
        [.. Line().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "azure.md"))).Select(match => match.Groups[1].Value)];

    public static TheoryData<string> Parameters =>
        [.. InfrastructureFiles.Paths.Where(path => path.EndsWith(".bicepparam", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void Guide_WhatCannotBeLeftOut_IsListed(string path) =>
        Assert.Empty(Asked(path).Where(each => !each.HasDefault).Select(each => each.Name).Except(Guide));

    [Fact]
    public void Guide_WhatItLists_IsAskedFor() =>
        Assert.Empty(Guide.Except(InfrastructureFiles.Paths.SelectMany(Asked).Select(each => each.Name)));

    [ScriptTheory]
    [InlineData("MAXCONF_SAMPLE=a = b", "a = b")]
    [InlineData("MAXCONF_SAMPLE=10.44.0.11=https://px01.example.org", "10.44.0.11=https://px01.example.org")]
    [InlineData("\r\nMAXCONF_SAMPLE=as browsers end lines\r\n\r\n", "as browsers end lines")]
    [InlineData("\nMAXCONF_SAMPLE=\n", "")]
    public async Task Site_Lines_BecomeTheEnvironmentOfTheCommand(string lines, string value) =>
        Assert.Equal((0, $"{value}\n"), await RunAsync(lines));

    [ScriptFact]
    public async Task Site_LineThatIsNoSettingOfOurs_IsRefused()
    {
        var (exitCode, output) = await RunAsync("MAXCONF_SAMPLE=a\nPATH=/tmp");

        Assert.Equal(1, exitCode);
        Assert.Contains("no setting of ours: PATH", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string lines) =>
        Script.RunAsync("bash", [Site, "printenv", "MAXCONF_SAMPLE"], new Dictionary<string, string> { ["SITE"] = lines });

    private static IEnumerable<(string Name, bool HasDefault)> Asked(string path) =>
        Variable().Matches(InfrastructureFiles.Text(path)).Select(match => (match.Groups[1].Value, match.Groups[2].Value == ","));

    [GeneratedRegex(@"^(MAXCONF_[A-Z_]+)=", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"readEnvironmentVariable\('([A-Z_]+)'([,)])")]
    private static partial Regex Variable();
}
