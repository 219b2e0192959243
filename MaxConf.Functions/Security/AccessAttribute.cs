namespace MaxConf.Functions.Security;

/// <summary>Says who may call an HTTP function. Every HTTP function must carry it; one without keeps the app from starting.</summary>
/// <param name="policy">Who.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AccessAttribute(AccessPolicy policy) : Attribute
{
    /// <summary>Who may call the function.</summary>
    public AccessPolicy Policy { get; } = policy;
}
