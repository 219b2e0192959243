namespace MaxConf.Functions.Security;

/// <summary>The ways a sign-in can fail. Their names, in snake case, are values of the metric's tag <c>reason</c>.</summary>
internal enum SignInFailure
{
    /// <summary>There are no credentials.</summary>
    MissingCredentials,

    /// <summary>The credentials are of another scheme.</summary>
    WrongScheme,

    /// <summary>The header does not read as credentials of its scheme, or is far too long.</summary>
    MalformedCredentials,

    /// <summary>User name or password is wrong.</summary>
    WrongCredentials,

    /// <summary>The token fails a check.</summary>
    InvalidToken,

    /// <summary>The token was good and has expired.</summary>
    ExpiredToken,

    /// <summary>The token is good and lacks the role.</summary>
    MissingRole,

    /// <summary>The token is good, and its user is of a division that is not let in.</summary>
    WrongDivision,

    /// <summary>The identity provider, or its keys, cannot be had, so nothing can be said about the token.</summary>
    ProviderUnavailable,
}
