using MaxConf.Functions.Rooms.Api;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms;

/// <summary>A room as Pexip gave it once. Written once in each shape, however many are shown it. Safe for concurrent use.</summary>
/// <param name="found">What Pexip said.</param>
internal sealed class RoomReading(PexipResult<Conference> found)
{
    private byte[]? _constrained;
    private byte[]? _full;

    public PexipResult<Conference> Found => found;

    /// <summary>The room as JSON; only where one was found. Two who ask at once may both write it, and write the same.</summary>
    public byte[] Write(RoomShape shape) =>
        shape.IsConstrained ? _constrained ??= shape.Write(found.Value) : _full ??= shape.Write(found.Value);
}
