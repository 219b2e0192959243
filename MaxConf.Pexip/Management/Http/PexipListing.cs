using System.Text.Json.Serialization.Metadata;

namespace MaxConf.Pexip.Management.Http;

/// <summary>A list to be walked: where it is, which part of it, and how its items are told apart.</summary>
internal sealed record PexipListing<T, TId>(
    string Operation, string Collection, PexipFilter Filter, JsonTypeInfo<PexipPage<T>> Type, Func<T, TId> Id)
{
    /// <summary>The size Pexip's own command line tool asks for; its default of 20 costs many round trips.</summary>
    public const int DefaultPageSize = 500;

    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Where to begin.</summary>
    public int Skip { get; init; }
}
