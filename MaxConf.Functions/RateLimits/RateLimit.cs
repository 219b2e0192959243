using System.Globalization;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;

namespace MaxConf.Functions.RateLimits;

/// <summary>One limit of those that are on: so many a minute for each key.</summary>
/// <param name="policy">Whose requests it limits.</param>
/// <param name="name">What the metric calls it: <c>caller</c> or <c>failed_sign_ins</c>.</param>
/// <param name="rule">What may be done so often, for <c>{0}</c> times a minute; the caller is told.</param>
/// <param name="perMinute">How often, more than 0.</param>
/// <param name="refusals">Where refusals are counted.</param>
/// <param name="time">The clock.</param>
internal sealed class RateLimit(
    AccessPolicy policy, string name, string rule, int perMinute, RateLimitRefusals refusals, TimeProvider time)
{
    private readonly TokenBuckets _buckets = new(perMinute, TimeSpan.FromMinutes(1), time);
    private readonly string _rule = string.Format(CultureInfo.InvariantCulture, rule, perMinute);

    /// <summary>Counts one; the problem to answer with if it is one too many.</summary>
    public Problem? Take(string key) => Judge(key, _buckets.Take(key));

    /// <summary>Counts one that is not refused any more.</summary>
    public void Count(string key) => _buckets.Take(key);

    /// <summary>The problem to answer with if one more would be too many; counts none.</summary>
    public Problem? Look(string key) => Judge(key, _buckets.Look(key));

    private Problem? Judge(string key, TimeSpan? wait)
    {
        if (wait is null)
        {
            return null;
        }

        refusals.Record(policy, name, key, _rule);
        return ProblemCatalog.RateLimited(_rule, wait.Value);
    }
}
