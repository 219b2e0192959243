namespace MaxConf.Pexip.Management.Http;

/// <summary>What a page says about its list. Its size is not read: what was asked for may have been clamped.</summary>
internal sealed record PexipPageMeta
{
    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>How long the whole list is.</summary>
    public int? TotalCount { get; init; }
}
