namespace Microsoft.DurableTask.Entities;

/// <summary>An operation an entity is asked to run.</summary>
public abstract class TaskEntityOperation
{
    /// <summary>Name of the operation.</summary>
    public abstract string Name { get; }

    /// <summary>The entity's own id and what it can do.</summary>
    public abstract TaskEntityContext Context { get; }

    /// <summary>The entity's state.</summary>
    public abstract TaskEntityState State { get; }

    /// <summary>Whether the caller gave an input.</summary>
    public abstract bool HasInput { get; }

    /// <summary>The input.</summary>
    /// <typeparam name="T">Type of the input.</typeparam>
    /// <returns>The input; the type's default when there is none.</returns>
    public virtual T? GetInput<T>() => (T?)GetInput(typeof(T));

    /// <summary>The input.</summary>
    /// <param name="inputType">Type of the input.</param>
    /// <returns>The input; null when there is none.</returns>
    public abstract object? GetInput(Type inputType);

    /// <inheritdoc/>
    public override string ToString() => $"{Context.Id.Name}/{Name}";
}
