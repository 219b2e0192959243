using MaxConf.Embedded.Durable;

namespace Microsoft.DurableTask;

/// <summary>Makes lists out of functions that fetch a page.</summary>
public static class Pageable
{
    /// <summary>Makes a list.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="pageFunc">Fetches the page that a continuation token points to, the first for null.</param>
    /// <returns>The list.</returns>
    public static AsyncPageable<T> Create<T>(Func<string?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return Create<T>((token, _, cancellation) => pageFunc(token, cancellation));
    }

    /// <summary>Makes a list.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="pageFunc">Fetches the page that a continuation token points to, with a size wanted or null.</param>
    /// <returns>The list.</returns>
    public static AsyncPageable<T> Create<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pageFunc);
        return new FetchedPages<T>(pageFunc);
    }
}
