namespace MaxConf.Functions.Security;

/// <summary>What became of a sign-in.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <summary>The caller is who it says and may call.</summary>
    /// <param name="CallerId">The caller's id with its identity provider, or its user name.</param>
    /// <param name="Kind">What the caller is.</param>
    internal sealed record Authenticated(string CallerId, CallerKind Kind) : SignInOutcome;

    /// <summary>The caller may not call.</summary>
    /// <param name="Failure">The kind of failure.</param>
    /// <param name="Reason">What failed, in our own words: safe to log and to send to the caller.</param>
    internal sealed record Refused(SignInFailure Failure, string Reason) : SignInOutcome
    {
        /// <summary>Whether these very credentials had been refused before, and nothing was asked or computed this time.</summary>
        public bool IsRemembered { get; init; }

        /// <summary>What the caller passed itself off as, where a policy knows several kinds.</summary>
        public CallerKind? Kind { get; init; }
    }
}
