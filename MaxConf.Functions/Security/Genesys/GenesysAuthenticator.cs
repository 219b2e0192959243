using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MaxConf.Functions.Security.Genesys;

/// <summary>Signs agents in by their Genesys Cloud access token in the header <c>x-auth-token</c>.</summary>
internal sealed class GenesysAuthenticator(GenesysVerdicts verdicts) : IAuthenticator
{
    /// <summary>The header the widget sends the token in.</summary>
    internal const string TokenHeader = "x-auth-token";

    /// <summary>The longest token looked at, in characters; Genesys's have less than a hundred.</summary>
    internal const int MaxTokenLength = 4 * 1024;

    // RFC 9110 wants a challenge with every 401. The scheme is our own: one that browsers know could make them ask for a password.
    private const string Challenge = "GenesysToken realm=\"maxconf widget\", header=\"x-auth-token\"";

    // What callers are told to wait while Genesys is not there.
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public AccessPolicy Policy => AccessPolicy.GenesysAgent;

    /// <summary>The token that a request carries; empty if none.</summary>
    public static string TokenOf(HttpRequest request) => request.Headers[TokenHeader] is [{ } token] ? token : "";

    /// <inheritdoc />
    public async ValueTask<SignInOutcome> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Check(request.Headers[TokenHeader]) ?? await verdicts.OfAsync(TokenOf(request), cancellationToken);

    /// <inheritdoc />
    public Problem Explain(SignInOutcome.Refused refused) => refused.Failure switch
    {
        SignInFailure.WrongDivision => ProblemCatalog.Forbidden(refused.Reason),
        SignInFailure.ProviderUnavailable => ProblemCatalog.IdentityProviderUnavailable(RetryPause),
        _ => ProblemCatalog.Unauthenticated(refused.Reason, Challenge),
    };

    private static SignInOutcome.Refused? Check(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header))
        {
            return new(SignInFailure.MissingCredentials, $"The header {TokenHeader} is missing.");
        }

        return header is [{ Length: <= MaxTokenLength } token] && token.All(IsAllowed)
            ? null
            : new(SignInFailure.MalformedCredentials, $"The header {TokenHeader} is not one token.");
    }

    // The characters of a bearer token, RFC 6750, section 2.1.
    private static bool IsAllowed(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' or '+' or '/' or '=';
}
