using System.Net.Http.Headers;
using System.Text;
using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Pexip.Management.Configuration;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>Posts messages to event sinks. Thread-safe.</summary>
internal sealed class EventSinkPoster(TimeProvider time, FaultPlan faults) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts a message.</summary>
    /// <param name="sink">The sink's configuration.</param>
    /// <param name="json">The message.</param>
    /// <param name="timeout">Limit for connecting, sending and the answer together.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <returns>Null if the sink accepted it (any 2xx); else what went wrong.</returns>
    public async Task<string?> PostAsync(ConfigurationRow sink, string json, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var url = new Uri(sink.Text("url"));
            var fault = faults.Take(FaultTarget.EventSink, HttpMethods.Post, url.AbsolutePath);
            return await PostAsync(sink, url, json, fault, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "timeout";
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError.ToString();
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<string?> PostAsync(ConfigurationRow sink, Uri url, string json, Fault? fault, CancellationToken cancellationToken)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Error: return $"status {fault.Status ?? StatusCodes.Status503ServiceUnavailable}";
            case FaultKind.LoginRedirect: return $"status {StatusCodes.Status302Found}";
            case FaultKind.DropConnection: return "connection dropped";
            case FaultKind.Slow:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.Milliseconds ?? 1000), time, cancellationToken);
                break;
        }

        using var request = Request(sink, url, json);
        using var response = await _client.SendAsync(request, cancellationToken);
        if (fault?.Kind == FaultKind.CreatedBut500)
        {
            return $"status {StatusCodes.Status500InternalServerError}";
        }

        if (fault?.Kind == FaultKind.Timeout)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }

        return response.IsSuccessStatusCode ? null : $"status {(int)response.StatusCode}";
    }

    private static HttpRequestMessage Request(ConfigurationRow sink, Uri url, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (sink.Text("username") is { Length: > 0 } username)
        {
            var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{sink.Text("password")}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        }

        return request;
    }
}
