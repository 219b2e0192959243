using MaxConf.Embedded.Engine;
using MaxConf.Embedded.Engine.History;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>The engine on a file of its own, with a clock that the test moves. It can be killed and started again.</summary>
internal sealed class EngineFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private DurableEngine? _engine;

    public TestCatalog Catalog { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public DurableEngine Engine => _engine!;

    public DurableTaskClient Client => Engine.Client;

    public string DataFile => _folder.File("engine.db");

    public async Task<EngineFixture> StartAsync()
    {
        _engine = new(new() { DataFile = DataFile, VerifyReplay = true }, Catalog, Clock, NullLoggerFactory.Instance);
        await _engine.StartAsync(CancellationToken.None);
        return this;
    }

    /// <summary>Ends the engine while work is under way; only what waits for the writer still gets written. SIGKILL is tried on the process.</summary>
    public void Kill() => Engine.Dispose();

    public async Task RestartAsync()
    {
        Kill();
        await StartAsync();
    }

    public Task<string> RunAsync(string orchestrator, object? input = null, string? instanceId = null) =>
        Client.ScheduleNewOrchestrationInstanceAsync(
            orchestrator, input, instanceId is null ? null : new Microsoft.DurableTask.StartOrchestrationOptions(instanceId));

    /// <summary>Waits for the end of an instance and gives what is known of it.</summary>
    public Task<OrchestrationMetadata> EndOfAsync(string instanceId) =>
        Client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Waits until an instance has a status.</summary>
    public async Task StatusIsAsync(string instanceId, OrchestrationRuntimeStatus status)
    {
        using var waiter = Engine.Changes.When(instanceId, now => now == status);
        if ((await Client.GetInstanceAsync(instanceId))?.RuntimeStatus != status)
        {
            await waiter.Happened.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Waits until an instance shows a custom status.</summary>
    public async Task<OrchestrationMetadata> ShowsAsync(string instanceId, string customStatus)
    {
        var changes = Engine.Changes;
        while (true)
        {
            var changed = changes.Next(instanceId);
            var metadata = await Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true);
            if (metadata?.ReadCustomStatusAs<string>() == customStatus)
            {
                return metadata;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>The instance's history as it stands in the file, a JSON text an event.</summary>
    public List<string> HistoryOf(string instanceId) =>
        [.. Engine.Database.Read(session => session.History(instanceId)).Select(HistoryJson.Write)];

    /// <summary>Waits until the history holds that many events of a kind.</summary>
    public async Task HistoryShowsAsync(string instanceId, string kind, int count)
    {
        while (true)
        {
            var changed = Engine.Changes.Next(instanceId);
            var found = HistoryOf(instanceId).Count(e => e.Contains($"\"event\":\"{kind}\"", StringComparison.Ordinal));
            if (found >= count)
            {
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Waits until an entity is as expected; null for one that does not exist.</summary>
    public async Task EntityShowsAsync<T>(EntityInstanceId id, Func<T?, bool> expected)
    {
        while (true)
        {
            var changed = Engine.Changes.Next(id.ToString());
            var entity = await Client.Entities.GetEntityAsync<T>(id);
            if (expected(entity is null ? default : entity.State))
            {
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public long TimersInFile() =>
        Engine.Database.Read(session => session.Scalar<long>("SELECT count(*) FROM messages WHERE timer_id IS NOT NULL"));

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.StopAsync(CancellationToken.None);
            _engine.Dispose();
        }

        _folder.Dispose();
    }
}
