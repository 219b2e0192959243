using System.Diagnostics.Metrics;
using MaxConf.Functions.Observability;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Security;

/// <summary>
/// The one place that logs failed sign-ins and counts them (<c>maxconf.signin.failures</c>, by <c>policy</c> and <c>reason</c>). The
/// credentials themselves go nowhere.
/// </summary>
internal sealed class SignInFailures(IMeterFactory meters, ILogger<SignInFailures> logger)
{
    private readonly Counter<long> _failures = meters.Create(Telemetry.Meter)
        .CreateCounter<long>("maxconf.signin.failures", "{failure}", "Failed sign-ins by policy and reason.");

    /// <summary>Records one failure and the address it came from.</summary>
    public void Record(AccessPolicy policy, SignInOutcome.Refused refused, ConnectionInfo connection)
    {
        Log.SignInFailed(logger, policy, refused.Failure, refused.Reason, connection.RemoteIpAddress);
        _failures.Add(1, new("policy", Telemetry.TagOf(policy)), new("reason", Telemetry.TagOf(refused.Failure)));
    }
}
