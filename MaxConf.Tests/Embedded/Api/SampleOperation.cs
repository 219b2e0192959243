using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Api;

/// <summary>An operation on state kept as JSON.</summary>
internal sealed class SampleOperation(string name, string? input, string? state) : TaskEntityOperation
{
    private readonly StoredState _state = new(state);

    public string? Stored => _state.Json;

    public override string Name => name;

    public override TaskEntityContext Context { get; } = new SampleContext();

    public override TaskEntityState State => _state;

    public override bool HasInput => input is not null;

    public override object? GetInput(Type inputType) => input is null ? null : JsonSerializer.Deserialize(input, inputType);

    private sealed class StoredState(string? json) : TaskEntityState
    {
        public string? Json { get; private set; } = json;

        public override bool HasState => Json is not null;

        public override object? GetState(Type type) => Json is null ? null : JsonSerializer.Deserialize(Json, type);

        public override void SetState(object? state) => Json = state is null ? null : JsonSerializer.Serialize(state);
    }

    private sealed class SampleContext : TaskEntityContext
    {
        public override EntityInstanceId Id => new("Sample", "1");

        public override void SignalEntity(
            EntityInstanceId id, string operationName, object? input = null, SignalEntityOptions? options = null)
            => throw new NotSupportedException();

        public override string ScheduleNewOrchestration(TaskName name, object? input = null, StartOrchestrationOptions? options = null)
            => throw new NotSupportedException();
    }
}
