using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Tests.Embedded.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>Instances steered over HTTP, by the addresses that the client gives for them.</summary>
public sealed class InstanceCommandTests : IAsyncLifetime
{
    private EmbeddedApp _app = null!;
    private DurableTaskClient _client = null!;

    public async Task InitializeAsync()
    {
        _app = await EmbeddedApp.StartAsync(typeof(ManagedSamples));
        _client = _app.Services.GetRequiredService<DurableTaskClient>();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Terminate_EndsTheInstanceForTheReason()
    {
        var urls = await WaitingAsync("a b+é");

        await PostAsync(urls.TerminatePostUri!.Replace("{text}", "enough%20of%20it", StringComparison.Ordinal), HttpStatusCode.Accepted);

        var instance = await _client.WaitForInstanceCompletionAsync("a b+é", getInputsAndOutputs: true);
        Assert.Equal(OrchestrationRuntimeStatus.Terminated, instance.RuntimeStatus);
        Assert.Equal("enough of it", instance.ReadOutputAs<string>());
        await PostAsync(urls.TerminatePostUri, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task SuspendAndResume_HoldTheInstanceAndLetItGo()
    {
        var urls = await WaitingAsync("w");

        await PostAsync(urls.SuspendPostUri!, HttpStatusCode.Accepted);
        await StatusAsync("w", OrchestrationRuntimeStatus.Suspended);
        await PostAsync(EventUri(urls, "go"), HttpStatusCode.Accepted, "\"now\"");
        await PostAsync(urls.ResumePostUri!, HttpStatusCode.Accepted);

        Assert.Equal("now", (await _client.WaitForInstanceCompletionAsync("w", getInputsAndOutputs: true)).ReadOutputAs<string>());
    }

    [Fact]
    public async Task RaiseEvent_HandsOverWhatIsJsonAlone()
    {
        var urls = await WaitingAsync("w");

        await PostAsync(EventUri(urls, "go"), HttpStatusCode.BadRequest, "not json");
        await PostAsync(EventUri(urls, "go"), HttpStatusCode.BadRequest, "\"x\"", "text/plain");
        await PostAsync(EventUri(urls, "go"), HttpStatusCode.Accepted, "\"Zürich\"");

        Assert.Equal("Zürich", (await _client.WaitForInstanceCompletionAsync("w", getInputsAndOutputs: true)).ReadOutputAs<string>());
        await PostAsync(EventUri(urls, "go"), HttpStatusCode.Gone, "\"again\"");
    }

    [Fact]
    public async Task Purge_RemovesWhatHasEndedAlone()
    {
        var urls = await WaitingAsync("w");

        using var early = await _app.Client.DeleteAsync(urls.PurgeHistoryDeleteUri);
        Assert.Equal(HttpStatusCode.PreconditionFailed, early.StatusCode);
        await PostAsync(EventUri(urls, "go"), HttpStatusCode.Accepted, "\"x\"");
        await _client.WaitForInstanceCompletionAsync("w");
        using var answer = await _app.Client.DeleteAsync(urls.PurgeHistoryDeleteUri);

        Assert.Equal("""{"instancesDeleted":1}""", await answer.Content.ReadAsStringAsync());
        Assert.Null(await _client.GetInstanceAsync("w"));
    }

    [Fact]
    public async Task StatusQuery_ShowsTheInstance()
    {
        var urls = await WaitingAsync("a b+é");

        using var answer = await _app.Client.GetAsync(urls.StatusQueryGetUri);

        Assert.Equal("a b+é", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["instanceId"]);
    }

    [Theory]
    [InlineData("terminate")]
    [InlineData("suspend")]
    [InlineData("resume")]
    [InlineData("raiseEvent/go")]
    public async Task AnyCommand_NobodyThereOrNoKey_IsRefused(string command)
    {
        var url = $"{_app.Client.BaseAddress}runtime/webhooks/durabletask/instances/nobody/{command}";

        await PostAsync($"{url}?code={EmbeddedApp.Key}", HttpStatusCode.NotFound, "{}");
        await PostAsync(url, HttpStatusCode.Unauthorized, "{}");
    }

    [Fact]
    public void CreateHttpManagementPayload_ForARequest_UsesItsAddress()
    {
        var urls = _client.CreateHttpManagementPayload("x", new CalledRequest());

        Assert.StartsWith("https://rooms.example:8443/runtime/webhooks/durabletask/instances/x?code=", urls.StatusQueryGetUri, StringComparison.Ordinal);
        Assert.Equal("x", urls.Id);
    }

    private async Task<HttpManagementPayload> WaitingAsync(string id)
    {
        await _client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions(id));
        await _client.WaitForInstanceStartAsync(id);
        return _client.CreateHttpManagementPayload(id);
    }

    private async Task StatusAsync(string id, OrchestrationRuntimeStatus status)
    {
        var changes = _app.Services.GetRequiredService<MaxConf.Embedded.Engine.DurableEngine>().Changes;
        while (true)
        {
            var changed = changes.Next(id);
            if ((await _client.GetInstanceAsync(id))!.RuntimeStatus == status)
            {
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private async Task PostAsync(string uri, HttpStatusCode expected, string? json = null, string type = "application/json")
    {
        using var body = json is null ? null : new StringContent(json, Encoding.UTF8, type);
        using var answer = await _app.Client.PostAsync(uri, body);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static string EventUri(HttpManagementPayload urls, string name) =>
        urls.SendEventPostUri!.Replace("{eventName}", name, StringComparison.Ordinal);

    private sealed class CalledRequest() : HttpRequestData(null!)
    {
        public override Uri Url { get; } = new("https://rooms.example:8443/anything?x=y");
    }
}
