namespace MaxConf.Pexip.Management.Http;

/// <summary>What a page says about its list. Only whether there is more is believed: the size asked for may have been clamped.</summary>
internal sealed record PexipPageMeta
{
    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; init; }
}
