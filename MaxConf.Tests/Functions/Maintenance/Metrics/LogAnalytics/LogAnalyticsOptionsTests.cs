using System.ComponentModel.DataAnnotations;
using MaxConf.Functions.Maintenance.Metrics.LogAnalytics;
using Microsoft.Extensions.Configuration;

namespace MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

public class LogAnalyticsOptionsTests
{
    private const string Endpoint = "https://maxconf-a1b2.canadacentral-1.ingest.monitor.azure.com";
    private const string RuleId = "dcr-0123456789abcdef0123456789abcdef";

    /// <summary>Endpoint, rule, further settings, and the setting that must be at fault.</summary>
    public static TheoryData<string?, string?, string, string?> Cases => new()
    {
        { null, null, "", null },
        { "", "", "", null },
        { Endpoint, RuleId, "", null },
        { Endpoint + "/", RuleId, "Stream=Custom-Other_CL", null },
        { Endpoint, RuleId, "ManagedIdentityClientId=11111111-2222-3333-4444-555555555555", null },
        { "http://127.0.0.1:8080", RuleId, "", null },
        { "http://localhost:8080", RuleId, "", null },
        { Endpoint, RuleId, "RetryDelay=00:00:00", null },

        { Endpoint, null, "", "LogAnalytics:RuleId is required" },
        { Endpoint, "", "", "LogAnalytics:RuleId is required" },
        { null, RuleId, "", "LogAnalytics:Endpoint is required with LogAnalytics:RuleId" },
        { null, null, "ManagedIdentityClientId=11111111-2222-3333-4444-555555555555", "LogAnalytics:Endpoint is required" },
        { "http://ingest.example.org", RuleId, "", "LogAnalytics:Endpoint must be https" },
        { "ftp://127.0.0.1", RuleId, "", "LogAnalytics:Endpoint must be https" },
        { "ingest.example.org", RuleId, "", "LogAnalytics:Endpoint must be a whole URL" },
        { "https://user@ingest.example.org", RuleId, "", "LogAnalytics:Endpoint must be a whole URL" },
        { "https://ingest.example.org?x", RuleId, "", "LogAnalytics:Endpoint must be a whole URL" },
        { "https://ingest.example.org#x", RuleId, "", "LogAnalytics:Endpoint must be a whole URL" },
        { Endpoint, "/subscriptions/x/dataCollectionRules/maxconf", "", "LogAnalytics:RuleId must be" },
        { Endpoint, RuleId + "/..", "", "LogAnalytics:RuleId must be" },
        { Endpoint, RuleId, "Stream=MaxConfMetrics_CL", "LogAnalytics:Stream must be" },
        { Endpoint, RuleId, "Stream=Custom-a/b", "LogAnalytics:Stream must be" },
        { Endpoint, RuleId, "Stream=", "LogAnalytics:Stream is required" },
        { Endpoint, RuleId, "RetryDelay=00:00:11", "LogAnalytics:RetryDelay must be" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Validate_Settings_NamesTheOneAtFault(string? endpoint, string? ruleId, string further, string? fault)
    {
        var options = Bind(("Endpoint", endpoint), ("RuleId", ruleId), Split(further));
        var failures = new List<ValidationResult>();

        Validator.TryValidateObject(options, new(options), failures, validateAllProperties: true);

        Assert.Equal(fault is null ? 0 : 1, failures.Count);
        Assert.All(failures, failure => Assert.StartsWith(fault!, failure.ErrorMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(Endpoint, $"{Endpoint}/dataCollectionRules/{RuleId}/streams/Custom-MaxConfMetrics_CL?api-version=2023-01-01")]
    [InlineData(Endpoint + "/", $"{Endpoint}/dataCollectionRules/{RuleId}/streams/Custom-MaxConfMetrics_CL?api-version=2023-01-01")]
    public void Ingestion_Endpoint_IsTheWholeAddress(string? endpoint, string? address) =>
        Assert.Equal(address, Bind(("Endpoint", endpoint), ("RuleId", RuleId)).Ingestion?.AbsoluteUri);

    private static (string, string?) Split(string setting) =>
        setting.Split('=', 2) is [var key, var value] ? (key, value) : ("", null);

    private static LogAnalyticsOptions Bind(params (string Key, string? Value)[] settings)
    {
        var options = new LogAnalyticsOptions();
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Where(setting => setting.Key.Length > 0).ToDictionary(setting => setting.Key, setting => setting.Value))
            .Build()
            .Bind(options);
        return options;
    }
}
