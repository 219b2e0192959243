using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MaxConf.Functions;
using MaxConf.Tests.Embedded.Api;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>The app uses of the SDK only what the real packages have, and uses it as it is there.</summary>
public sealed class SdkUseTests(Rehearsal rehearsal) : IClassFixture<Rehearsal>
{
    private static readonly Assembly Sdk = typeof(FunctionContext).Assembly;

    private IReadOnlyList<SdkUse> Uses => field ??= new SdkUses(rehearsal.App, Sdk).All;

    [Fact]
    public void AzureBuild_AllItUsesOfTheSdk_IsRecorded() => Assert.Empty(Violations(Uses, ApiFacts.Recorded()));

    /// <summary>The compiler's own list of the types it met: none is overlooked.</summary>
    [Fact]
    public void AzureBuild_EveryTypeItsMetadataNames_IsAmongTheUses()
    {
        using var file = new PEReader(File.OpenRead(rehearsal.App.Location));
        var metadata = file.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .Where(name => Sdk.GetType(name) is not null)
            .ToArray();

        Assert.True(named.Length > 40, $"Only {named.Length} types are named.");
        Assert.Empty(named.Except(Uses.Select(use => use.Member).OfType<Type>().Select(type => type.FullName)));
    }

    [Theory]
    [InlineData("RaiseEventAsync(string instanceId, string eventName, object?", "RaiseEventAsync(string instanceId, object?", "RoomOrchestrations")]
    [InlineData("FunctionsApplication.CreateBuilder(string[] args)", "FunctionsApplication.CreateBuilder()", "Program")]
    [InlineData("ActivityTriggerAttribute()", "ActivityTriggerAttribute(string name)", "ProvisionRoom")]
    [InlineData("record Microsoft.DurableTask.TaskOptions", "record Microsoft.DurableTask.Options", "RoomActivities")]
    public void Violations_MemberThatTheSdkHasOtherwise_NameItAndWhoUsesIt(string text, string changed, string user)
    {
        var violations = Violations(Uses, ApiFacts.RecordedBut(text, changed));

        Assert.Contains(violations, line => line.Contains(text, StringComparison.Ordinal) && line.Contains(user, StringComparison.Ordinal));
    }

    [Fact]
    public void Violations_EmbeddedHostItself_NamesTheFolderThatAzureLeavesOut()
    {
        var violations = Violations(new SdkUses(typeof(MaxConfApplication).Assembly, Sdk).All, ApiFacts.Recorded());

        Assert.Contains(violations, line => line.Contains("MaxConf.Embedded.EmbeddedHost.RunAsync", StringComparison.Ordinal));
        Assert.All(violations, line => Assert.Contains("used by MaxConf.Functions.Development.", line, StringComparison.Ordinal));
    }

    private static string[] Violations(IEnumerable<SdkUse> uses, ApiFacts facts) =>
    [
        .. uses.GroupBy(use => use.Member, use => use.User)
            .Where(users => !facts.Has(users.Key))
            .SelectMany(users => users.Select(user => $"{ApiPrinter.PrintOne(users.Key)} is used by {user}")),
    ];
}
