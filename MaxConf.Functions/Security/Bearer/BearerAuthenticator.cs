using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Security.Bearer;

/// <summary>Signs back ends in by an Entra ID access token in <c>Authorization: Bearer</c> (RFC 6750).</summary>
/// <param name="validator">Judges tokens.</param>
/// <param name="policy">The policy it decides.</param>
/// <param name="roles">The roles that let in, each by itself.</param>
internal sealed class BearerAuthenticator(BearerTokenValidator validator, AccessPolicy policy, params string[] roles) : IAuthenticator
{
    private const string Challenge = "Bearer realm=\"maxconf\"";

    /// <inheritdoc />
    public AccessPolicy Policy => policy;

    /// <inheritdoc />
    public async ValueTask<SignInOutcome> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken) =>
        AuthorizationHeader.Read(request.Headers.Authorization, "Bearer", out var token)
        ?? await validator.ValidateAsync(token, roles, cancellationToken);

    /// <inheritdoc />
    public Problem Explain(SignInOutcome.Refused refused) => refused.Failure switch
    {
        // Who sent no token gets no error code (RFC 6750, section 3.1).
        SignInFailure.MissingCredentials or SignInFailure.WrongScheme => ProblemCatalog.Unauthenticated(refused.Reason, Challenge),
        SignInFailure.MissingRole => ProblemCatalog.Forbidden(refused.Reason, WithError("insufficient_scope", refused.Reason)),
        SignInFailure.ProviderUnavailable => ProblemCatalog.IdentityProviderUnavailable(ProviderMetadata.RetryPause),
        _ => ProblemCatalog.Unauthenticated(refused.Reason, WithError("invalid_token", refused.Reason)),
    };

    // A configured role's name could hold what a quoted string may not; the problem's detail has it in full.
    private static string WithError(string error, string reason) =>
        $"{Challenge}, error=\"{error}\", error_description=\"{string.Concat(reason.Where(IsQuotable))}\"";

    private static bool IsQuotable(char character) => character is >= ' ' and <= '~' and not ('"' or '\\');
}
