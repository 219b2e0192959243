using System.Runtime.CompilerServices;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Management.Http;

/// <summary>
/// Walks a list page by page. The step is what a page really held, since the node may clamp the size asked for, and the end is
/// where it names no next page; the address it gives for that page is not followed, as it could lead anywhere. Pages are no
/// snapshot: an object that moves from page to page is given once, one that moves back over the boundary is missed.
/// </summary>
internal static class PexipLister
{
    public static async IAsyncEnumerable<T> ListAsync<T, TId>(
        this PexipHttp http,
        PexipListing<T, TId> listing,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<TId>();
        var offset = listing.Skip;
        for (var more = true; more;)
        {
            var page = await http.PageAsync(listing, offset, cancellationToken);
            var objects = page.Objects ?? [];
            var known = seen.Count;
            foreach (var item in objects.Where(item => seen.Add(listing.Id(item))))
            {
                yield return item;
            }

            more = objects.Count > 0 && page.Meta?.Next is not null;
            EnsureProgress(listing.Operation, !more || seen.Count > known);
            offset += objects.Count;
        }
    }

    private static async Task<PexipPage<T>> PageAsync<T, TId>(
        this PexipHttp http, PexipListing<T, TId> listing, int offset, CancellationToken cancellationToken)
    {
        var path = listing.Collection + listing.Filter.Page(listing.PageSize, offset);
        var page = await http.GetAsync(listing.Operation, path, listing.Type, cancellationToken);
        return page.IsSuccess ? page.Value : throw new PexipException(page.Error);
    }

    // A node that ignores the offset would give its first page for ever.
    private static void EnsureProgress(string operation, bool hasProgress)
    {
        if (!hasProgress)
        {
            throw new PexipException(
                new PexipError(PexipErrorKind.Unexpected, $"{operation}: a page holds nothing new yet names a next one"));
        }
    }
}
