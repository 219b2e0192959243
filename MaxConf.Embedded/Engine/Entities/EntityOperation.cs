using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine.Entities;

/// <summary>One operation, as the entity's code sees it.</summary>
internal sealed class EntityOperation(EntityTurn turn, EntityOperationRequested request) : TaskEntityOperation
{
    public override string Name => request.Operation;

    public override TaskEntityContext Context { get; } = new EntityContext(turn);

    public override TaskEntityState State { get; } = new EntityState(turn);

    public override bool HasInput => request.Input is not null;

    public override object? GetInput(Type inputType) => JsonDataConverter.Default.Deserialize(request.Input, inputType);
}
