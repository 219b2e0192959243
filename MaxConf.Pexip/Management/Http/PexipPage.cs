namespace MaxConf.Pexip.Management.Http;

/// <summary>One page of a list.</summary>
internal sealed record PexipPage<T>
{
    public PexipPageMeta? Meta { get; init; }

    public IReadOnlyList<T>? Objects { get; init; }
}
