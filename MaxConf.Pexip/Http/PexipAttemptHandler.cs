namespace MaxConf.Pexip.Http;

/// <summary>
/// One attempt, inside the pipeline. Reads the body to its end here, so that the attempt's timeout, its place among the requests
/// in flight, and a retry after a broken transfer all cover the whole answer and not the headers only.
/// </summary>
internal sealed class PexipAttemptHandler : DelegatingHandler
{
    // Room for a page of 500 conferences with everything embedded, several times over.
    private const long MaxBodyBytes = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (PexipAttempts.Of(request) is { } attempts)
        {
            attempts.Count++;
        }

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBodyBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
