using System.Collections.Frozen;
using System.Net;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.RateLimits;

/// <summary>
/// Bounds failed sign-ins by the address they come from. It is looked at before credentials are, so whoever tries on and on soon costs
/// neither a signature's check nor a call to Genesys, nor a line in the log. Sign-ins under way at the same moment are not counted yet.
/// </summary>
internal sealed class FailedSignInLimit
{
    private readonly FrozenDictionary<AccessPolicy, RateLimit> _limits;

    /// <summary>Takes the limit from the settings. Each policy has its own, so that a broken widget is no back end's trouble.</summary>
    public FailedSignInLimit(IOptions<RateLimitOptions> options, RateLimitRefusals refusals, TimeProvider time)
    {
        const string Rule = "From one address {0} sign-ins may fail a minute.";
        var perMinute = options.Value.FailedSignIns;
        _limits = Enum.GetValues<AccessPolicy>()
            .Where(policy => perMinute > 0 && policy != AccessPolicy.Anonymous)
            .ToFrozenDictionary(policy => policy, policy => new RateLimit(policy, "failed_sign_ins", Rule, perMinute, refusals, time));
    }

    /// <summary>The problem to answer with if too many sign-ins from this address failed already.</summary>
    /// <param name="policy">What the caller signs in for.</param>
    /// <param name="address">Where from; null, where the server cannot tell, is not limited.</param>
    public Problem? Check(AccessPolicy policy, IPAddress? address) =>
        address is not null && _limits.TryGetValue(policy, out var limit) ? limit.Look(CallerAddress.KeyOf(address)) : null;

    /// <summary>
    /// Counts a failure, unless it says nothing of the caller (the identity provider was not there) or cost nothing (the same credentials
    /// were refused before, and nobody was asked again): widgets go on polling with tokens that have expired.
    /// </summary>
    public void Count(AccessPolicy policy, SignInOutcome.Refused refused, IPAddress? address)
    {
        if (refused is { Failure: not SignInFailure.ProviderUnavailable, IsRemembered: false }
            && address is not null
            && _limits.TryGetValue(policy, out var limit))
        {
            limit.Count(CallerAddress.KeyOf(address));
        }
    }
}
