using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using MaxConf.Functions;
using MaxConf.Pexip.Client;
using MaxConf.Pexip.Management;
using MaxConf.Tests.Infrastructure.Bicep;

namespace MaxConf.Tests.Infrastructure;

/// <summary>
/// The settings that the templates give the app are settings that it, or its host, knows: a wrong name would be ignored in silence.
/// </summary>
public sealed partial class AppSettingTests
{
    private static readonly string[] HostSettings =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AZURE_TOKEN_CREDENTIALS",
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "DURABLE_TASK_SCHEDULER_CONNECTION_STRING",
    ];

    private static readonly HashSet<string> Known =
    [
        .. HostSettings,
        .. typeof(MaxConfApplication).Assembly.GetTypes().SelectMany(SettingsOf),
        .. typeof(PexipManagementOptions).Assembly.GetTypes().SelectMany(SettingsOf),
        .. typeof(ConferencingNodeOptions).GetProperties().Select(each => Name($"{PexipClientOptions.NodesSectionName}:0:{each.Name}")),
    ];

    private static readonly HashSet<string> Given =
        [.. new[] { "main.bicep", Path.Combine("modules", "function-app.bicep") }.Select(InfrastructureFiles.Load).SelectMany(NamesIn)];

    [Fact]
    public void Settings_Given_AreKnown() => Assert.Empty(Given.Except(Known));

    [Theory]
    [InlineData("Entra__Authority")]
    [InlineData("EventSink__Password")]
    [InlineData("Pexip__Address")]
    [InlineData("Pexip__Password")]
    [InlineData("Secrets__KeyVault")]
    [InlineData("AzureWebJobsStorage__credential")]
    public void Settings_WithoutWhichTheAppDoesNotStart_AreGiven(string name) => Assert.Contains(name, Given);

    /// <summary>Lists have a number behind the name; the first stands for all.</summary>
    private static IEnumerable<string> SettingsOf(Type options) => SectionOf(options) is { } section
        ? options.GetProperties().Select(property => Name($"{section}:{property.Name}{(IsList(property.PropertyType) ? ":0" : "")}"))
        : [];

    private static string Name(string setting) => setting.Replace(":", "__", StringComparison.Ordinal);

    private static string? SectionOf(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal)
        ? type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(field => field is { IsLiteral: true, Name: "Section" or "SectionName" })?.GetRawConstantValue() as string
        : null;

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static IEnumerable<string> NamesIn(BicepFile file) => file.Nodes
        .Where(node => node.Kind is BicepNodeKind.Property or BicepNodeKind.String)
        .Select(node => node.Text.Replace("{}", "0", StringComparison.Ordinal))
        .Where(text => IsSetting().IsMatch(text));

    [GeneratedRegex("^([A-Z][A-Za-z]+(__[A-Za-z0-9]+)+|[A-Z]+(_[A-Z]+)+)$")]
    private static partial Regex IsSetting();
}
