using System.Collections.Frozen;
using System.Security.Claims;
using MaxConf.Functions.RateLimits;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace MaxConf.Functions.Security;

/// <summary>
/// Lets an HTTP function run only if its caller satisfies the function's policy. The caller's id is then the request's
/// <c>HttpContext.User.Identity.Name</c>, and what it is (<see cref="CallerKind"/>) the identity's type.
/// <para>
/// A refusal is the invocation's result, not something written to the response here. On both hosts the HTTP integration wraps every
/// middleware registered after it and executes an <c>IActionResult</c> it finds in the invocation's result, whether a function or a
/// middleware put it there (in the worker: <c>FunctionsHttpProxyingMiddleware</c>, first in line since
/// <c>ConfigureFunctionsWebApplication</c>). So a refusal takes the same way out as any answer, and nothing has been written yet if
/// something else fails. Registered before that call this middleware would see no request; it then fails, and lets nobody through.
/// </para>
/// </summary>
internal sealed class AuthenticationMiddleware : IFunctionsWorkerMiddleware
{
    private readonly AccessPolicyMap _policies;
    private readonly FailedSignInLimit _limit;
    private readonly SignInFailures _failures;
    private readonly FrozenDictionary<AccessPolicy, IAuthenticator> _authenticators;

    /// <summary>Joins the functions' policies with what decides them.</summary>
    /// <exception cref="InvalidOperationException">A policy in use has no authenticator.</exception>
    public AuthenticationMiddleware(
        AccessPolicyMap policies, IEnumerable<IAuthenticator> authenticators, FailedSignInLimit limit, SignInFailures failures)
    {
        _policies = policies;
        _limit = limit;
        _failures = failures;
        _authenticators = authenticators.ToFrozenDictionary(authenticator => authenticator.Policy);
        foreach (var policy in policies.Policies)
        {
            if (policy != AccessPolicy.Anonymous && !_authenticators.ContainsKey(policy))
            {
                throw new InvalidOperationException($"Nothing authenticates the policy {policy}.");
            }
        }
    }

    /// <inheritdoc />
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var policy = _policies.Find(context.FunctionDefinition.Name);
        var http = context.GetHttpContext();
        if (policy is null != http is null)
        {
            throw new InvalidOperationException($"{context.FunctionDefinition.Name} has a policy without a request, or a request without a policy.");
        }

        if (http is null || policy is null or AccessPolicy.Anonymous || await SignInAsync(context, http, policy.Value))
        {
            await next(context);
        }
    }

    private async Task<bool> SignInAsync(FunctionContext context, HttpContext http, AccessPolicy policy)
    {
        if (_limit.Check(policy, http.Connection.RemoteIpAddress) is { } tooMany)
        {
            context.GetInvocationResult().Value = tooMany;
            return false;
        }

        var authenticator = _authenticators[policy];
        var outcome = await authenticator.AuthenticateAsync(http.Request, http.RequestAborted);
        if (outcome is SignInOutcome.Refused refused)
        {
            _failures.Record(policy, refused, http.Connection);
            _limit.Count(policy, refused, http.Connection.RemoteIpAddress);
            context.GetInvocationResult().Value = authenticator.Explain(refused);
            return false;
        }

        var caller = (SignInOutcome.Authenticated)outcome;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.CallerId)], caller.Kind.ToString()));
        return true;
    }
}
