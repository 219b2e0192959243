using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>
/// Where in Log Analytics metrics go: through a data collection rule, by the Logs Ingestion API of Azure Monitor. Section
/// <c>LogAnalytics</c>; read once, at the first run. Off unless <see cref="Endpoint"/> is set.
/// </summary>
internal sealed class LogAnalyticsOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "LogAnalytics";

    /// <summary>
    /// The logs ingestion address of the data collection rule or endpoint, such as
    /// <c>https://maxconf-a1b2.canadacentral-1.ingest.monitor.azure.com</c>. Must be https, except on this machine: a token is sent there.
    /// Default none, and then nothing is sent.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The immutable id of the data collection rule, <c>dcr-…</c>. Required with <see cref="Endpoint"/>.</summary>
    [RegularExpression("dcr-[0-9A-Za-z]+", ErrorMessage = "LogAnalytics:RuleId must be the rule's immutable id, dcr-….")]
    public string? RuleId { get; set; }

    /// <summary>The stream that the rule declares for the table. Default <c>Custom-MaxConfMetrics_CL</c>.</summary>
    [Required(ErrorMessage = "LogAnalytics:Stream is required.")]
    [RegularExpression(@"Custom-\w+", ErrorMessage = "LogAnalytics:Stream must be Custom- and letters, digits or underscores.")]
    public string Stream { get; set; } = "Custom-MaxConfMetrics_CL";

    /// <summary>
    /// The client id of the user-assigned managed identity that sends. Default none: the system-assigned one, or whatever else
    /// <c>DefaultAzureCredential</c> finds.
    /// </summary>
    public Guid? ManagedIdentityClientId { get; set; }

    /// <summary>The wait before the second attempt; doubled, with jitter, before each further one. Default 2 s; 0 to 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = "LogAnalytics:RetryDelay must be between 00:00:00 and 00:00:10.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Where rows are posted; null if they are not to be.</summary>
    internal Uri? Ingestion => Endpoint is null
        ? null
        : new($"{Endpoint.AbsoluteUri.TrimEnd('/')}/dataCollectionRules/{RuleId}/streams/{Stream}?api-version=2023-01-01");

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Endpoint is null ? ValidateOff() : ValidateOn(Endpoint);

    private IEnumerable<ValidationResult> ValidateOff()
    {
        if (!string.IsNullOrEmpty(RuleId))
        {
            yield return new("LogAnalytics:Endpoint is required with LogAnalytics:RuleId.");
        }

        if (ManagedIdentityClientId is not null)
        {
            yield return new("LogAnalytics:Endpoint is required with LogAnalytics:ManagedIdentityClientId.");
        }
    }

    private IEnumerable<ValidationResult> ValidateOn(Uri endpoint)
    {
        if (string.IsNullOrEmpty(RuleId))
        {
            yield return new("LogAnalytics:RuleId is required with LogAnalytics:Endpoint.");
        }

        if (endpoint is { IsAbsoluteUri: false } or { UserInfo.Length: > 0 } or { Query.Length: > 0 } or { Fragment.Length: > 0 })
        {
            yield return new("LogAnalytics:Endpoint must be a whole URL without user information, query or fragment.");
        }
        else if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        {
            yield return new("LogAnalytics:Endpoint must be https, or http on loopback.");
        }
    }
}
