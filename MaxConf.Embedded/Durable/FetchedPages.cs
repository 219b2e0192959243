using System.Runtime.CompilerServices;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Durable;

/// <summary>A list whose pages a function fetches.</summary>
internal sealed class FetchedPages<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch) : AsyncPageable<T>
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        => FetchAsync(continuationToken, pageSizeHint);

    private async IAsyncEnumerable<Page<T>> FetchAsync(
        string? token, int? size, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        do
        {
            var page = await fetch(token, size, cancellationToken);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
