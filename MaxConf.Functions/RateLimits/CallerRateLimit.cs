using System.Collections.Frozen;
using MaxConf.Functions.Security;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.RateLimits;

/// <summary>
/// Refuses a caller's requests with 429 beyond the limit of the function's policy (<see cref="RateLimitOptions"/>). Goes after the
/// sign-in, which says whose a request is; nobody can use up another's share. Functions for anybody, such as health, have no limit.
/// </summary>
internal sealed class CallerRateLimit : IFunctionsWorkerMiddleware
{
    private readonly AccessPolicyMap _policies;
    private readonly FrozenDictionary<AccessPolicy, RateLimit> _limits;

    /// <summary>Takes the limits from the settings.</summary>
    public CallerRateLimit(
        AccessPolicyMap policies, IOptions<RateLimitOptions> options, RateLimitRefusals refusals, TimeProvider time)
    {
        _policies = policies;
        var settings = options.Value;
        (AccessPolicy Policy, int PerMinute, string Rule)[] limits =
        [
            (AccessPolicy.RoomOperations, settings.RoomOperations, "An application may send {0} requests a minute."),
            (AccessPolicy.GenesysAgent, settings.Agent, "An agent may send {0} requests a minute."),
            (AccessPolicy.EventSink, settings.EventSink, "Event sinks may send {0} posts a minute."),
        ];
        _limits = limits.Where(limit => limit.PerMinute > 0).ToFrozenDictionary(
            limit => limit.Policy, limit => new RateLimit(limit.Policy, "caller", limit.Rule, limit.PerMinute, refusals, time));
    }

    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (_policies.Find(context.FunctionDefinition.Name) is not { } policy
            || !_limits.TryGetValue(policy, out var limit)
            || limit.Take(CallerOf(context)) is not { } tooMany)
        {
            return next(context);
        }

        context.GetInvocationResult().Value = tooMany;
        return Task.CompletedTask;
    }

    private static string CallerOf(FunctionContext context) =>
        context.GetHttpContext()?.User.Identity?.Name
        ?? throw new InvalidOperationException($"Nobody is signed in for {context.FunctionDefinition.Name}.");
}
