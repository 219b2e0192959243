using MaxConf.Embedded.Durable;

namespace Microsoft.DurableTask.Entities;

/// <summary>
/// A durable entity with its state in a property. An operation runs the public method of its name, in any case, with the
/// input and a <see cref="TaskEntityContext"/> as parameters, each optional; <c>delete</c> deletes the entity unless such a
/// method is there.
/// </summary>
/// <typeparam name="TState">Type of the state.</typeparam>
public abstract class TaskEntity<TState> : ITaskEntity
{
    /// <summary>Whether operations without a method here may run methods of the state. Default false.</summary>
    protected virtual bool AllowStateDispatch => false;

    /// <summary>The state; what it is when an operation has succeeded is stored, null deletes it.</summary>
    protected TState State { get; set; } = default!;

    /// <summary>The entity's own id and what it can do.</summary>
    protected TaskEntityContext Context { get; private set; } = null!;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">No method has the operation's name.</exception>
    public async ValueTask<object?> RunAsync(TaskEntityOperation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        Context = operation.Context;
        State = operation.State.GetState(typeof(TState)) is TState stored ? stored : InitializeState(operation);
        if (Find(operation) is { } method)
        {
            var result = await method.InvokeAsync(operation);
            operation.State.SetState(State);
            return result;
        }

        if (!string.Equals(operation.Name, "delete", StringComparison.OrdinalIgnoreCase))
        {
            throw new NotSupportedException($"{GetType()} has no method for the operation {operation}.");
        }

        operation.State.SetState(null);
        return null;
    }

    /// <summary>Makes the state of an entity that has none yet: by default a new object.</summary>
    /// <param name="entityOperation">The operation about to run.</param>
    /// <returns>The state.</returns>
    protected virtual TState InitializeState(TaskEntityOperation entityOperation)
        => (TState)Activator.CreateInstance(Nullable.GetUnderlyingType(typeof(TState)) ?? typeof(TState))!;

    private EntityMethod? Find(TaskEntityOperation operation)
    {
        if (EntityMethod.TryFind(this, operation, out var method) || !AllowStateDispatch)
        {
            return method;
        }

        if (State is null)
        {
            throw new InvalidOperationException($"Operation {operation} is for the entity's state, and the state is null.");
        }

        EntityMethod.TryFind(State, operation, out method);
        return method;
    }
}
