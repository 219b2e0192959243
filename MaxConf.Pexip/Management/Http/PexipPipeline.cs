using System.Net;
using MaxConf.Pexip.Http;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace MaxConf.Pexip.Management.Http;

/// <summary>
/// How calls are kept gentle on the node and sturdy against it. From the outside in: time for the whole call, retries, a place
/// among the requests in flight (given back while waiting to retry), the circuit breaker, time for one attempt.
/// </summary>
internal sealed class PexipPipeline(
    PexipManagementOptions options, TimeProvider time, PexipTelemetry telemetry, ILogger<PexipManagementClient> logger)
{
    public void Configure(ResiliencePipelineBuilder<HttpResponseMessage> builder)
    {
        builder.TimeProvider = time;
        builder.AddTimeout(options.TotalTimeout);
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(Retry());
        }

        builder
            .AddConcurrencyLimiter(options.MaxConcurrentRequests, queueLimit: int.MaxValue)
            .AddCircuitBreaker(Breaker())
            .AddTimeout(options.AttemptTimeout);
    }

    private static bool IsFailure(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException
        || outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

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

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Breaker() => new()
    {
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimumThroughput,
        SamplingDuration = options.BreakerSamplingDuration,
        BreakDuration = options.BreakDuration,
        ShouldHandle = attempt => ValueTask.FromResult(IsFailure(attempt.Outcome)),
        OnOpened = OnOpened,
        OnClosed = OnClosed,
    };

    // 429 and 503 say the request was not carried out, so that any may be sent again. After all other failures it may have been.
    // A node that asks for a longer rest than we wait is not asked again.
    private bool ShouldRetry(RetryPredicateArguments<HttpResponseMessage> retry)
    {
        var attempts = PexipAttempts.Of(retry.Context.GetRequestMessage());
        var wasRefused = retry.Outcome.Result?.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        var mayRepeat = wasRefused || attempts is { IsIdempotent: true } && IsFailure(retry.Outcome);
        return mayRepeat && attempts is not { MayRetry: false } && !(DelayAskedFor(retry.Outcome) > options.MaxRetryDelay);
    }

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

    private ValueTask OnOpened(OnCircuitOpenedArguments<HttpResponseMessage> opened)
    {
        Log.CircuitOpened(logger, opened.BreakDuration.TotalSeconds);
        return default;
    }

    private ValueTask OnClosed(OnCircuitClosedArguments<HttpResponseMessage> closed)
    {
        Log.CircuitClosed(logger);
        return default;
    }
}
