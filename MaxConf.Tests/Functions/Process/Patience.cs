namespace MaxConf.Tests.Functions.Process;

/// <summary>
/// Waits for what another process does. Time is real here, so a wait ends with what it waits for; its bound only turns a hang into a
/// failure.
/// </summary>
internal static class Patience
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for a signal.</summary>
    public static Task ForAsync(Task signal) => signal.WaitAsync(Bound, TimeProvider.System);

    /// <inheritdoc cref="ForAsync(Task)"/>
    public static Task<T> ForAsync<T>(Task<T> signal) => signal.WaitAsync(Bound, TimeProvider.System);

    /// <summary>Lets a random while pass, where the instant itself is what is tested.</summary>
    public static Task PauseAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);

    /// <summary>Looks again and again until there is something to see.</summary>
    /// <param name="what">What is waited for, should it never come.</param>
    /// <param name="look">Null while it is not there yet.</param>
    public static Task<T> UntilAsync<T>(string what, Func<Task<T?>> look)
        where T : class => UntilAsync(() => what, look);

    /// <inheritdoc cref="UntilAsync{T}(string, Func{Task{T}})"/>
    public static async Task<T> UntilAsync<T>(Func<string> what, Func<Task<T?>> look)
        where T : class
    {
        using var bound = new CancellationTokenSource(Bound, TimeProvider.System);
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        while (true)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            Assert.False(bound.IsCancellationRequested, $"It never came true: {what()}.");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
