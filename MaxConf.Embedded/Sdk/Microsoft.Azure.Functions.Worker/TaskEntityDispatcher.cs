using MaxConf.Embedded.Durable;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Hands the operation an entity function was started for to the entity's code.</summary>
public sealed class TaskEntityDispatcher
{
    private readonly TaskEntityOperation _operation;
    private readonly IServiceProvider _services;

    internal TaskEntityDispatcher(TaskEntityOperation operation, IServiceProvider services)
    {
        _operation = operation;
        _services = services;
    }

    /// <summary>What the operation returned; null before dispatch.</summary>
    internal object? Result { get; private set; }

    /// <summary>Runs the operation on an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>A task that ends with the operation.</returns>
    public async Task DispatchAsync(ITaskEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        Result = await entity.RunAsync(_operation);
    }

    /// <summary>
    /// Runs the operation on a <typeparamref name="T"/>: an <see cref="ITaskEntity"/> taken from the services, or created
    /// with them; any other type is taken as the entity's state, with the operations as its public methods.
    /// </summary>
    /// <typeparam name="T">Type of the entity or of its state.</typeparam>
    /// <returns>A task that ends with the operation.</returns>
    public Task DispatchAsync<T>()
        => typeof(T).IsAssignableTo(typeof(ITaskEntity))
            ? DispatchAsync((ITaskEntity)(object)ActivatorUtilities.GetServiceOrCreateInstance<T>(_services)!)
            : DispatchAsync(new StateEntity<T>());

    /// <summary>Runs the operation with a delegate.</summary>
    /// <param name="handler">Runs the operation and returns its result.</param>
    /// <returns>A task that ends with the operation.</returns>
    public async Task DispatchAsync(Func<TaskEntityOperation, ValueTask<object?>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Result = await handler(_operation);
    }
}
