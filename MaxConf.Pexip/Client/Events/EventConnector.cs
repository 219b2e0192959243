using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Sessions;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// Connects to streams of events: again and again, with longer and longer waits and jitter, until there is a connection, the node refuses
/// the token, or it is cancelled.
/// </summary>
internal sealed class EventConnector
{
    private const string EventStreamType = "text/event-stream";

    private readonly HttpClient _http;
    private readonly ClientTelemetry _telemetry;
    private readonly ILogger<ConferencingNodeClient> _logger;
    private readonly ResiliencePipeline<ConnectAttempt> _pipeline;

    public EventConnector(
        HttpClient http,
        PexipClientOptions options,
        ClientTelemetry telemetry,
        TimeProvider time,
        ILogger<ConferencingNodeClient> logger)
    {
        _http = http;
        _telemetry = telemetry;
        _logger = logger;
        _pipeline = new ResiliencePipelineBuilder<ConnectAttempt> { TimeProvider = time }
            .AddRetry(Retry(options))
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    /// <summary>Connects. After a loss, that is the first failure, and is waited after like any other.</summary>
    public async Task<ConnectAttempt> ConnectAsync(SessionLifetime lifetime, bool isLost, CancellationToken stop)
    {
        var isLoss = isLost;
        return await _pipeline.ExecuteAsync(
            async attempt =>
            {
                if (!isLoss)
                {
                    return await TryConnectAsync(lifetime, attempt, stop);
                }

                isLoss = false;
                _telemetry.StreamLost();
                return ConnectAttempt.Lost;
            },
            stop);
    }

    private static string? ReasonOf(Outcome<ConnectAttempt> outcome) => outcome.Result is { } attempt
        ? attempt.Status?.ToString(CultureInfo.InvariantCulture) ?? "a lost connection"
        : outcome.Exception?.GetType().Name;

    private static bool IsRefusal(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;

    private async ValueTask<ConnectAttempt> TryConnectAsync(SessionLifetime lifetime, CancellationToken attempt, CancellationToken stop)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, lifetime.Conference.Events);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(EventStreamType));
        var token = lifetime.Token.Value;
        message.Headers.TryAddWithoutValidation(ClientEndpoint.TokenHeader, token);
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, attempt);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == EventStreamType)
        {
            var body = await response.Content.ReadAsStreamAsync(attempt);
            return new ConnectAttempt(new EventConnection(response, body, _telemetry, stop), IsFinal: true, Status: 200);
        }

        response.Dispose();
        var isFinal = IsRefusal(response.StatusCode) && !await lifetime.Token.IsReplacedAsync(token);
        return new ConnectAttempt(null, isFinal, (int)response.StatusCode);
    }

    private RetryStrategyOptions<ConnectAttempt> Retry(PexipClientOptions options) => new()
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = static attempt => ValueTask.FromResult(
            attempt.Outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException
            || attempt.Outcome.Result is { IsFinal: false }),
        OnRetry = OnRetry,
    };

    private ValueTask OnRetry(OnRetryArguments<ConnectAttempt> retry)
    {
        Log.Reconnecting(_logger, ReasonOf(retry.Outcome), retry.RetryDelay.TotalMilliseconds);
        return default;
    }
}
