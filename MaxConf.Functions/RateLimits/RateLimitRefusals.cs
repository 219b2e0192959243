using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Security;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.RateLimits;

/// <summary>
/// Counts requests refused with 429 (<c>maxconf.http.rate_limited</c>, by <c>policy</c> and <c>limit</c>) and logs whose they are: once a
/// minute, for a flood must not become a flood of lines.
/// </summary>
internal sealed class RateLimitRefusals(IMeterFactory meters, TimeProvider time, ILogger<RateLimitRefusals> logger)
{
    private readonly TokenBuckets _lines = new(1, TimeSpan.FromMinutes(1), time);

    private readonly Counter<long> _refusals = meters.Create(Telemetry.Meter)
        .CreateCounter<long>("maxconf.http.rate_limited", "{request}", "Requests refused with 429 by policy and limit.");

    /// <summary>Records one.</summary>
    /// <param name="policy">What the caller wanted to sign in for, or has.</param>
    /// <param name="limit">Which limit.</param>
    /// <param name="who">The caller's id, or its address.</param>
    /// <param name="rule">The limit in words.</param>
    public void Record(AccessPolicy policy, string limit, string who, string rule)
    {
        _refusals.Add(1, new("policy", Telemetry.TagOf(policy)), new("limit", limit));
        if (_lines.Take($"{policy} {limit} {who}") is null)
        {
            Log.RateLimited(logger, policy, who, rule);
        }
    }
}
