using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MaxConf.Benchmarks.Bulk;

/// <summary>Orders rooms as a back end does, and follows the run to its end.</summary>
internal sealed class BulkOrders : IDisposable
{
    /// <summary>How often the run is looked at.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http;

    public BulkOrders(Uri app, string token)
    {
        _http = new() { BaseAddress = app };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Completes when all rooms are made.</summary>
    /// <exception cref="InvalidOperationException">Not all of them were.</exception>
    public async Task RunAsync(int count, CancellationToken cancellation)
    {
        using var answer = await _http.PostAsJsonAsync("rooms/create", new { count }, cancellation);
        answer.EnsureSuccessStatusCode();
        var status = new Uri((string)(await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation))!["statusQueryGetUri"]!);
        JsonObject run;
        while (!IsOver(run = (await _http.GetFromJsonAsync<JsonObject>(status, cancellation))!))
        {
            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }

        if ((int?)run["customStatus"]?["created"] != count)
        {
            throw new InvalidOperationException($"The run ended so: {run["customStatus"]}");
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool IsOver(JsonObject run) => (string?)run["runtimeStatus"] is "Completed" or "Failed" or "Terminated";
}
