using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Microsoft.DurableTask.Entities;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What a client learns of an entity.</summary>
/// <typeparam name="TState">Type of its state.</typeparam>
[JsonConverter(typeof(EntityMetadataConverter))]
public class EntityMetadata<TState>
{
    private readonly TState? _state;

    /// <summary>Describes an entity without its state.</summary>
    /// <param name="id">The entity.</param>
    public EntityMetadata(EntityInstanceId id)
    {
        if (id == default)
        {
            throw new ArgumentException("An entity's id has a name.", nameof(id));
        }

        Id = id;
    }

    /// <summary>Describes an entity.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="state">Its state; null when there is none or it was not asked for.</param>
    public EntityMetadata(EntityInstanceId id, TState? state)
        : this(id)
        => _state = state;

    /// <summary>The entity.</summary>
    public EntityInstanceId Id { get; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset LastModifiedTime { get; init; }

    /// <summary>Operations waiting to run.</summary>
    public int BacklogQueueSize { get; init; }

    /// <summary>Instance id of the orchestration that holds it locked; null when none does.</summary>
    public string? LockedBy { get; init; }

    /// <summary>Whether <see cref="State"/> can be read.</summary>
    [MemberNotNullWhen(true, nameof(State))]
    [MemberNotNullWhen(true, nameof(_state))]
    public bool IncludesState => _state is not null;

    /// <summary>The state.</summary>
    /// <exception cref="InvalidOperationException">There is none, or it was not asked for.</exception>
    public TState State
        => IncludesState ? _state : throw new InvalidOperationException($"The metadata of {Id} was fetched without state.");
}
