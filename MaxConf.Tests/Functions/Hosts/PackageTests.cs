using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>The Azure build's packages are pinned, and no other build so much as restores one of them.</summary>
public sealed partial class PackageTests
{
    private static readonly string[] Families = ["Microsoft.Azure.Functions.", "Microsoft.Azure.WebJobs", "Microsoft.DurableTask."];

    [Fact]
    public void AzureBuild_EachOfItsPackages_HasOneExactVersion()
    {
        var versions = Read("Directory.Packages.props").Descendants("PackageVersion")
            .ToLookup(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);

        var packages = AzurePackages();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Matches(ExactVersion(), Assert.Single(versions[package])));
    }

    [Fact]
    public void AzureBuild_ItsPackages_AreOfTheFamiliesThatNoOtherBuildMayHave() =>
        Assert.All(AzurePackages(), package => Assert.Contains(Families, family => package.StartsWith(family, StringComparison.Ordinal)));

    [Theory]
    [InlineData("MaxConf.Benchmarks")]
    [InlineData("MaxConf.Embedded")]
    [InlineData("MaxConf.Functions")]
    [InlineData("MaxConf.Pexip")]
    [InlineData("MaxConf.Simulator")]
    [InlineData("MaxConf.Tests")]
    [InlineData("eng")]
    public async Task DefaultBuild_WhatItRestored_HasNoneOfAzuresPackages(string folder)
    {
        using var assets = JsonDocument.Parse(await File.ReadAllBytesAsync(PathOf(folder, "obj", "project.assets.json")));

        var restored = assets.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name).ToArray();

        Assert.DoesNotContain(restored, name => Families.Any(family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] AzurePackages() =>
    [
        .. Read("eng/FunctionsHost.Azure.props").Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value),
    ];

    private static XDocument Read(string file) => XDocument.Load(PathOf(file));

    private static string PathOf(params string[] parts) => Path.Combine([Repository.Folder, .. parts]);

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex ExactVersion();
}
