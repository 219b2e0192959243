using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// Participants sign in with an identity provider. Next: join with <see cref="JoinRequest.ChosenIdp"/>, which leads to
/// <see cref="SsoRedirect"/>.
/// </summary>
/// <param name="IdentityProviders">Those to choose from.</param>
public sealed record SsoRequired(IReadOnlyList<IdentityProvider> IdentityProviders) : JoinOutcome;
