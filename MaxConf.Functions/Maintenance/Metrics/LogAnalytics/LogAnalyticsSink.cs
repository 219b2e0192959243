using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>
/// Puts readings into a table of Log Analytics, if it is configured: one call a run. An attempt that fails in doubt is repeated, so a row
/// may be there twice.
/// <para>
/// By hand, as it is one POST; <c>Azure.Monitor.Ingestion</c> does the same and could take this class's place.
/// </para>
/// </summary>
internal sealed class LogAnalyticsSink(IHttpClientFactory clients, IOptions<LogAnalyticsOptions> options) : IMetricsSink
{
    /// <summary>The name of the HTTP client that calls Azure Monitor; its handlers sign in and try again.</summary>
    internal const string ClientName = "log-analytics";

    // Of what Azure Monitor says; a refusal is a sentence or two.
    private const int MaxReason = 500;

    /// <inheritdoc />
    public async Task WriteAsync(MetricsReading reading, CancellationToken cancellationToken)
    {
        if (options.Value.Ingestion is not { } address)
        {
            return;
        }

        var rows = JsonSerializer.SerializeToUtf8Bytes(MetricRow.Of(reading), MetricRowJson.Default.ListMetricRow);
        using var body = new ByteArrayContent(rows);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var http = clients.CreateClient(ClientName);
        using var response = await http.PostAsync(address, body, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var reason = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new HttpRequestException($"{(int)response.StatusCode} {(reason.Length > MaxReason ? reason[..MaxReason] : reason)}");
        }
    }
}
