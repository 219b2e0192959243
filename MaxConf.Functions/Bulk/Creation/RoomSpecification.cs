using System.Text.Json.Nodes;

namespace MaxConf.Functions.Bulk.Creation;

/// <summary>What an order says of a room.</summary>
/// <param name="Name">The name of a room, or what the names begin with in a template; null for a drawn one.</param>
/// <param name="Tag">The tag; null for none of its own.</param>
/// <param name="Fields">What the VMR is to have beyond that, by Pexip's names; null for nothing. May have PINs.</param>
internal sealed record RoomSpecification(string? Name, string? Tag, JsonObject? Fields)
{
    /// <summary>Nothing.</summary>
    public static readonly RoomSpecification None = new(null, null, null);

    /// <summary>Without the fields.</summary>
    public override string ToString() => $"{nameof(RoomSpecification)} {{ Name = {Name}, Tag = {Tag} }}";
}
