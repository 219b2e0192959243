using System.Security.Cryptography;
using System.Text;
using MaxConf.Functions.Caching;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Security.Genesys;

/// <summary>
/// What Genesys said of tokens, for and against, kept for <c>Genesys:VerdictLifetime</c>: the widget polls. Kept under the token's
/// SHA-256, so that no memory dump has a token that nobody is just using. That Genesys said nothing is not kept.
/// </summary>
internal sealed class GenesysVerdicts(GenesysUsers users, IOptions<GenesysOptions> options, TimeProvider time)
{
    /// <summary>Some hundred bytes each; far more than an organisation has agents at work.</summary>
    internal const int Capacity = 10_000;

    private readonly SharedReads<SignInOutcome> _verdicts = new(options.Value.VerdictLifetime, Capacity, IsVerdict, time);

    /// <summary>The verdict on a token.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off; the call to Genesys goes on for the others.</exception>
    public async Task<SignInOutcome> OfAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var asked = false;
        var outcome = await _verdicts.GetAsync(hash, () => { asked = true; return users.JudgeAsync(token); }, cancellationToken);
        return outcome is SignInOutcome.Refused refused ? refused with { IsRemembered = !asked } : outcome;
    }

    private static bool IsVerdict(SignInOutcome outcome) =>
        outcome is not SignInOutcome.Refused { Failure: SignInFailure.ProviderUnavailable };
}
