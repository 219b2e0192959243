using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Pool;

/// <summary>Looking at the pool, without changing it.</summary>
internal static class PoolReading
{
    /// <summary>What is in the pool; nothing, if there is none.</summary>
    public static async Task<RoomPoolState> ReadPoolAsync(this DurableTaskClient client, CancellationToken cancellationToken) =>
        (await client.Entities.GetEntityAsync<RoomPoolState>(RoomPool.Id, cancellationToken))?.State ?? new();
}
