using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine;
using MaxConf.Tests.Embedded.Hosting;
using MaxConf.Tests.Embedded.Timers;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>The samples on a host whose clock the test moves, called by their management API.</summary>
internal sealed class ManagementApi : IAsyncDisposable
{
    private const string Root = "/runtime/webhooks/durabletask/";

    private readonly EmbeddedApp _app;

    private ManagementApi(EmbeddedApp app, WatchedTimeProvider clock)
    {
        (_app, Clock) = (app, clock);
        Http.DefaultRequestHeaders.Add("x-functions-key", EmbeddedApp.Key);
    }

    public WatchedTimeProvider Clock { get; }

    public HttpClient Http => _app.Client;

    public DurableTaskClient Client => _app.Services.GetRequiredService<DurableTaskClient>();

    public DurableEngine Engine => _app.Services.GetRequiredService<DurableEngine>();

    public static async Task<ManagementApi> StartAsync()
    {
        var clock = new WatchedTimeProvider(new DateTimeOffset(2026, 3, 1, 10, 0, 0, 250, TimeSpan.Zero));
        return new(await EmbeddedApp.StartAsync(b => b.Services.AddSingleton<TimeProvider>(clock), typeof(ManagedSamples)), clock);
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(
        HttpMethod method, string path, string? body = null, string type = "application/json")
    {
        using var answer = await RequestAsync(method, path, body, type);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<HttpResponseMessage> RequestAsync(
        HttpMethod method, string path, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, Root + path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        return await Http.SendAsync(request);
    }

    /// <summary>Waits until something in the engine is as the test expects it.</summary>
    /// <param name="id">The instance or entity that changes.</param>
    /// <param name="expected">Whether it has.</param>
    public async Task UntilAsync(string id, Func<Task<bool>> expected)
    {
        while (true)
        {
            var changed = Engine.Changes.Next(id);
            if (await expected())
            {
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public Task ShowsAsync(string instanceId, string customStatus) => UntilAsync(
        instanceId,
        async () => (await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true))?.ReadCustomStatusAs<string>() == customStatus);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
