using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MaxConf.Functions.Security.Bearer;

/// <summary>
/// Judges Entra ID access tokens: signature, issuer, audience, lifetime, role. What can be refused without the provider's keys is, so
/// rubbish never makes us ask for them.
/// </summary>
internal sealed class BearerTokenValidator(ProviderMetadata provider, IOptions<EntraOptions> options, TimeProvider time)
{
    // Asymmetric only: with HMAC the provider's public key would do as the secret.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    // Who called, best first: the application (v2 and v1 tokens), else the directory object.
    private static readonly string[] CallerClaims = ["azp", "appid", "oid"];

    private readonly JsonWebTokenHandler _handler = new();

    /// <summary>Judges <paramref name="text"/>, a compact JWT, which has to carry one of some roles; throws only if cancelled.</summary>
    public async ValueTask<SignInOutcome> ValidateAsync(
        string text, IReadOnlyList<string> roles, CancellationToken cancellationToken)
    {
        if (!TryRead(text, out var token))
        {
            return Invalid("The token is not a JSON Web Token.");
        }

        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return Invalid("The token is not signed by an accepted algorithm.");
        }

        if (string.IsNullOrEmpty(token.Kid))
        {
            return Invalid("The token does not name its key.");
        }

        if (await provider.GetAsync(cancellationToken) is not { } metadata)
        {
            return new SignInOutcome.Refused(SignInFailure.ProviderUnavailable, "The identity provider's keys cannot be read.");
        }

        var result = await CheckAsync(token, metadata);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException
            && await provider.GetNewerAsync(metadata, cancellationToken) is { } newer)
        {
            result = await CheckAsync(token, newer);
        }

        return result.IsValid ? Authorise(token, roles) : Refuse(result.Exception);
    }

    private Task<TokenValidationResult> CheckAsync(JsonWebToken token, OpenIdConnectConfiguration metadata) =>
        _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKeys = metadata.SigningKeys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            ValidIssuer = metadata.Issuer,
            ValidAudience = options.Value.Audience,
            LifetimeValidator = (notBefore, expires, _, _) => HasBegun(notBefore) && HasNotEnded(expires),
        });

    private static SignInOutcome Authorise(JsonWebToken token, IReadOnlyList<string> roles)
    {
        var caller = CallerClaims.Select(name => token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value)
            .FirstOrDefault(id => !string.IsNullOrEmpty(id));
        if (caller is null)
        {
            return Invalid("The token does not name its caller.");
        }

        return token.Claims.Any(claim => claim.Type == "roles" && roles.Contains(claim.Value, StringComparer.Ordinal))
            ? new SignInOutcome.Authenticated(caller, CallerKind.BackEnd)
            : new SignInOutcome.Refused(SignInFailure.MissingRole, $"The token lacks the role {string.Join(" or ", roles)}.");
    }

    private SignInOutcome.Refused Refuse(Exception exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException { Expires: null } => Invalid("The token has no expiry."),
        SecurityTokenInvalidLifetimeException lifetime when HasNotEnded(lifetime.Expires) => Invalid("The token is not valid yet."),
        SecurityTokenInvalidLifetimeException => new(SignInFailure.ExpiredToken, "The token has expired."),
        SecurityTokenSignatureKeyNotFoundException => Invalid("The token's key is unknown."),
        SecurityTokenInvalidSignatureException => Invalid("The token's signature is wrong."),
        SecurityTokenInvalidIssuerException => Invalid("The token's issuer is wrong."),
        SecurityTokenInvalidAudienceException => Invalid("The token's audience is wrong."),
        _ => Invalid("The token is invalid."),
    };

    private bool HasBegun(DateTime? notBefore) => notBefore is null || notBefore <= Now + options.Value.ClockSkew;

    private bool HasNotEnded(DateTime? expires) => expires > Now - options.Value.ClockSkew;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    // The library throws for text that is no token, and throws different things.
    private bool TryRead(string text, [NotNullWhen(true)] out JsonWebToken? token)
    {
        try
        {
            token = _handler.ReadJsonWebToken(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException or SecurityTokenException)
        {
            token = null;
            return false;
        }
    }

    private static SignInOutcome.Refused Invalid(string reason) => new(SignInFailure.InvalidToken, reason);
}
