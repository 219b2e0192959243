using Microsoft.DurableTask;

namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>A durable timer that can be taken back.</summary>
internal sealed class RoomTimer : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private RoomTimer(TaskOrchestrationContext context, DateTimeOffset due)
    {
        Due = due;
        Elapsed = context.CreateTimer(due.UtcDateTime, _stop.Token);
    }

    public DateTimeOffset Due { get; }

    public Task Elapsed { get; }

    public static RoomTimer Start(TaskOrchestrationContext context, DateTimeOffset due) => new(context, due);

    /// <summary>Takes the timer back.</summary>
    /// <remarks>Not with <c>CancelAsync</c>: that leaves the orchestrator's thread.</remarks>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }
}
