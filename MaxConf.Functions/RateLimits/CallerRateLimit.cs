using System.Collections.Frozen;
using System.Security.Principal;
using MaxConf.Functions.Security;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.RateLimits;

/// <summary>
/// Refuses a caller's requests with 429 beyond the limit of its kind (<see cref="RateLimitOptions"/>), whatever it calls. Goes after the
/// sign-in, which says whose a request is; nobody can use up another's share. Functions for anybody, such as health, have no limit.
/// </summary>
internal sealed class CallerRateLimit : IFunctionsWorkerMiddleware
{
    private readonly AccessPolicyMap _policies;
    private readonly FrozenDictionary<string, RateLimit> _limits;

    /// <summary>Takes the limits from the settings.</summary>
    public CallerRateLimit(
        AccessPolicyMap policies, IOptions<RateLimitOptions> options, RateLimitRefusals refusals, TimeProvider time)
    {
        _policies = policies;
        var settings = options.Value;
        (CallerKind Kind, AccessPolicy Policy, int PerMinute, string Rule)[] limits =
        [
            (CallerKind.BackEnd, AccessPolicy.RoomOperations, settings.RoomOperations, "An application may send {0} requests a minute."),
            (CallerKind.Agent, AccessPolicy.GenesysAgent, settings.Agent, "An agent may send {0} requests a minute."),
            (CallerKind.EventSink, AccessPolicy.EventSink, settings.EventSink, "Event sinks may send {0} posts a minute."),
        ];
        _limits = limits.Where(limit => limit.PerMinute > 0).ToFrozenDictionary(
            limit => limit.Kind.ToString(),
            limit => new RateLimit(limit.Policy, "caller", limit.Rule, limit.PerMinute, refusals, time));
    }

    /// <inheritdoc />
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (_policies.Find(context.FunctionDefinition.Name) is null or AccessPolicy.Anonymous
            || CallerOf(context) is not { Name: { } name, AuthenticationType: { } kind }
            || !_limits.TryGetValue(kind, out var limit)
            || limit.Take(name) is not { } tooMany)
        {
            return next(context);
        }

        context.GetInvocationResult().Value = tooMany;
        return Task.CompletedTask;
    }

    private static IIdentity CallerOf(FunctionContext context) =>
        context.GetHttpContext()?.User.Identity
        ?? throw new InvalidOperationException($"Nobody is signed in for {context.FunctionDefinition.Name}.");
}
