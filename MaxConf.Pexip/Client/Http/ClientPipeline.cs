using System.Net;
using MaxConf.Pexip.Http;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MaxConf.Pexip.Client.Http;

/// <summary>
/// How requests are made sturdy. From the outside in: time for the whole request, retries of what does no harm twice, time for one attempt.
/// There is no circuit breaker, as one pipeline serves all nodes.
/// </summary>
internal sealed class ClientPipeline(
    PexipClientOptions options, TimeProvider time, PexipTelemetry telemetry, ILogger<ConferencingNodeClient> logger)
{
    public void Configure(ResiliencePipelineBuilder<HttpResponseMessage> builder)
    {
        builder.TimeProvider = time;
        builder.AddTimeout(options.TotalTimeout);
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(Retry());
        }

        builder.AddTimeout(options.AttemptTimeout);
    }

    private static bool IsFailure(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout;

    private RetryStrategyOptions<HttpResponseMessage> Retry() => new()
    {
        MaxRetryAttempts = options.MaxRetryAttempts,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        MaxDelay = options.MaxRetryDelay,
        ShouldHandle = retry => ValueTask.FromResult(ShouldRetry(retry)),
        DelayGenerator = retry => ValueTask.FromResult(DelayAskedFor(retry.Outcome)),
        OnRetry = OnRetry,
    };

    private bool ShouldRetry(RetryPredicateArguments<HttpResponseMessage> retry) =>
        IsFailure(retry.Outcome)
        && PexipAttempts.Of(retry.Context.GetRequestMessage()) is { MayRetry: true }
        && !(DelayAskedFor(retry.Outcome) > options.MaxRetryDelay);

    private TimeSpan? DelayAskedFor(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? RetryAfter.Of(response, time) : null;

    private ValueTask OnRetry(OnRetryArguments<HttpResponseMessage> retry)
    {
        var operation = PexipAttempts.Of(retry.Context.GetRequestMessage())?.Operation ?? "unknown";
        var reason = retry.Outcome.Result?.StatusCode.ToString() ?? retry.Outcome.Exception?.GetType().Name;
        telemetry.Retried(operation);
        Log.Retrying(logger, operation, retry.AttemptNumber + 1, reason, retry.RetryDelay.TotalMilliseconds);
        return default;
    }
}
