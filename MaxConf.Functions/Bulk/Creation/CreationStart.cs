namespace MaxConf.Functions.Bulk.Creation;

/// <summary>What came of a wish to begin an order.</summary>
internal abstract record CreationStart
{
    private CreationStart()
    {
    }

    /// <summary>It has begun.</summary>
    /// <param name="Id">The operation.</param>
    internal sealed record Begun(string Id) : CreationStart;

    /// <summary>The caller's key shows that it had begun before.</summary>
    /// <param name="Id">The operation of that time.</param>
    internal sealed record Repeated(string Id) : CreationStart;

    /// <summary>The caller used the key before, for something else.</summary>
    internal sealed record KeyReused : CreationStart;
}
