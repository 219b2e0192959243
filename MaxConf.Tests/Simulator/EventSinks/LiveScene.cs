namespace MaxConf.Tests.Simulator.EventSinks;

/// <summary>A platform, and those who came over the client API; some may have gone.</summary>
internal sealed record LiveScene(RunningSimulator Simulator) : IAsyncDisposable
{
    public List<Watcher> Watchers { get; } = [];

    /// <summary>Has those who came into a room do something.</summary>
    public async Task EachAsync(string room, Func<Watcher, Task> act)
    {
        foreach (var watcher in Watchers.Where(watcher => watcher.Room == room))
        {
            await act(watcher);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var watcher in Watchers)
        {
            await watcher.DisposeAsync();
        }
    }
}
