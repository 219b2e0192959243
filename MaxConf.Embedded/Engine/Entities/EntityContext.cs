using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine.Entities;

/// <summary>What an entity's code can set going.</summary>
internal sealed class EntityContext(EntityTurn turn) : TaskEntityContext
{
    public override EntityInstanceId Id => turn.Id;

    public override string ScheduleNewOrchestration(TaskName name, object? input = null, StartOrchestrationOptions? options = null) =>
        turn.Start(name.Name, JsonDataConverter.Default.Serialize(input), options);

    public override void SignalEntity(
        EntityInstanceId id, string operationName, object? input = null, SignalEntityOptions? options = null) =>
        turn.Signal(id, operationName, JsonDataConverter.Default.Serialize(input), options?.SignalTime);
}
