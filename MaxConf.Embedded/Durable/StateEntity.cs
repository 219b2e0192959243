using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Durable;

/// <summary>An entity whose operations are the public methods of its state.</summary>
internal sealed class StateEntity<TState> : TaskEntity<TState>
{
    protected override bool AllowStateDispatch => true;
}
