using System.Net;
using MaxConf.Benchmarks.Measuring;

namespace MaxConf.Benchmarks.Callers;

/// <summary>
/// Callers who send requests as fast as they are answered, each on a connection of its own. As lean as can be, since they share the
/// machine with the server they measure.
/// </summary>
internal sealed class HttpLoad(int callers) : IDisposable
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        MaxConnectionsPerServer = callers,
        UseCookies = false,
        UseProxy = false,
    });

    /// <summary>Sends requests until <paramref name="count"/> are answered, and measures it.</summary>
    /// <param name="count">How many.</param>
    /// <param name="request">Makes the request of a number from 0.</param>
    /// <param name="expected">The status of every answer.</param>
    /// <param name="cost">Reads what the server has used up.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="InvalidOperationException">An answer was another.</exception>
    public async Task<Measurement> MeasureAsync(
        int count,
        Func<int, HttpRequestMessage> request,
        HttpStatusCode expected,
        Func<ValueTask<Cost>> cost,
        CancellationToken cancellation)
    {
        var waits = new TimeSpan[count];
        var measurement = await Measurement.OfAsync(count, cost, () => SendAllAsync(waits, request, expected, cancellation));
        return measurement with { Latencies = Latencies.Of(waits) };
    }

    public void Dispose() => _client.Dispose();

    private Task SendAllAsync(
        TimeSpan[] waits, Func<int, HttpRequestMessage> request, HttpStatusCode expected, CancellationToken cancellation)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync()));

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < waits.Length)
            {
                waits[number] = await SendAsync(request(number), expected, cancellation);
            }
        }
    }

    private async Task<TimeSpan> SendAsync(HttpRequestMessage request, HttpStatusCode expected, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var answer = await _client.SendAsync(request, cancellation);
        await answer.Content.CopyToAsync(Stream.Null, cancellation);
        return answer.StatusCode == expected
            ? TimeProvider.System.GetElapsedTime(start)
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} was answered with {(int)answer.StatusCode}.");
    }
}
