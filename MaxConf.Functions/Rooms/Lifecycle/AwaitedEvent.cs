using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// One kind of external event that an orchestration waits for. A wait lasts until it is served, over as many turns as that takes, so that
/// nothing that came in between is lost.
/// </summary>
/// <param name="context">The orchestration's.</param>
/// <param name="name">The event's name.</param>
/// <param name="read">Makes news of its payload.</param>
internal sealed class AwaitedEvent<T>(TaskOrchestrationContext context, string name, Func<T, RoomNews> read) : IAwaitedEvent
{
    private Task<T>? _wait;

    /// <inheritdoc />
    public Task Arrival => _wait ??= context.WaitForExternalEvent<T>(name);

    /// <inheritdoc />
    public bool HasArrived => _wait is { IsCompleted: true };

    /// <inheritdoc />
    public async Task<RoomNews> TakeAsync()
    {
        var payload = await _wait!;
        _wait = null;
        return read(payload);
    }
}
