using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// The person has to sign in at the identity provider. Next: join with <see cref="JoinRequest.SsoToken"/>, the token that comes back.
/// </summary>
/// <param name="RedirectUrl">Where to sign in, as Pexip gave it.</param>
/// <param name="IdentityProvider">The one chosen.</param>
public sealed record SsoRedirect(string RedirectUrl, IdentityProvider? IdentityProvider) : JoinOutcome
{
    /// <summary>The identity provider alone: the address carries a request to it.</summary>
    public override string ToString() => $"{nameof(SsoRedirect)} {{ {IdentityProvider?.Name} }}";
}
