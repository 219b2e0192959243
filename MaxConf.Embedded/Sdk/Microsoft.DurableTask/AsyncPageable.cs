namespace Microsoft.DurableTask;

/// <summary>A long list that is fetched page by page as it is read.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
    where T : notnull
{
    /// <summary>The list as pages.</summary>
    /// <param name="continuationToken">Where to start, from an earlier page; null for the beginning.</param>
    /// <param name="pageSizeHint">Items wanted on a page; null leaves it to the source.</param>
    /// <returns>The pages.</returns>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null);

    /// <summary>Reads the list item by item.</summary>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The items.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken))
        {
            foreach (var value in page.Values)
            {
                yield return value;
            }
        }
    }
}
