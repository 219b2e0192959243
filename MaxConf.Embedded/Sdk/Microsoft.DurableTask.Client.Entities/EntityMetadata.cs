using System.Text.Json.Serialization;
using Microsoft.DurableTask.Entities;

namespace Microsoft.DurableTask.Client.Entities;

/// <summary>What a client learns of an entity, with the state as it is stored.</summary>
/// <param name="id">The entity.</param>
/// <param name="state">Its state; null when there is none or it was not asked for.</param>
[JsonConverter(typeof(EntityMetadataConverter))]
public sealed class EntityMetadata(EntityInstanceId id, SerializedData? state = null)
    : EntityMetadata<SerializedData>(id, state);
