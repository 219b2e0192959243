using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Engine.Entities;

/// <summary>An entity's state, as its code sees it.</summary>
internal sealed class EntityState(EntityTurn turn) : TaskEntityState
{
    public override bool HasState => turn.State is not null;

    public override object? GetState(Type type) => JsonDataConverter.Default.Deserialize(turn.State, type);

    public override void SetState(object? state) => turn.State = JsonDataConverter.Default.Serialize(state);
}
