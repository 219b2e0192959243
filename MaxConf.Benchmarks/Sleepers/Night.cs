using MaxConf.Benchmarks.Measuring;
using MaxConf.Benchmarks.Servers;

namespace MaxConf.Benchmarks.Sleepers;

/// <summary>What was seen of a number of waiting rooms.</summary>
/// <param name="Making">Their making.</param>
/// <param name="FileBytesPerRoom">Size of the data file, by the rooms in it.</param>
/// <param name="ResidentMegabytesAfterMaking">Memory (RSS) of the process that made them.</param>
/// <param name="ResidentMegabytes">Memory (RSS) of the process that was started anew, when timers have run out in it.</param>
/// <param name="Ready">From that process's start until it answered.</param>
/// <param name="Lateness">From a timer's time until its room was deleted, of those that ran out after the restart.</param>
internal sealed record Night(
    Measurement Making,
    double FileBytesPerRoom,
    double ResidentMegabytesAfterMaking,
    double ResidentMegabytes,
    TimeSpan Ready,
    Latencies Lateness)
{
    /// <summary>Rooms whose timers run out while they are looked at.</summary>
    public const int Woken = 500;

    /// <summary>Rooms that are made before those that are measured, so that what makes them is compiled.</summary>
    private const int First = 1_000;

    private const double BytesPerMegabyte = 1024 * 1024;

    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(20);

    /// <summary>From the last room's making to the first timer's end: the process is started anew meanwhile.</summary>
    private static readonly TimeSpan UntilFirst = TimeSpan.FromSeconds(20);

    /// <summary>Has so many rooms wait, starts the app anew, and watches the first of them go.</summary>
    public static async Task<Night> SpendAsync(int rooms, CancellationToken cancellation)
    {
        await using var installation = await Installation.StartAsync(cancellation);
        var making = await MakeAsync(installation, rooms, cancellation);
        var bytesPerRoom = FileBytesOf(installation) / (First + rooms);
        var afterMaking = installation.App.ResidentBytes;

        // These are made last, so that the restart falls between their making and their time.
        var woken = new RoomOrder(First + rooms, Woken, IsEnded: true, TimeProvider.System.GetUtcNow() + UntilFirst, Spacing);
        await installation.App.AskAsync<double>(AppOrders.BeginRooms, woken, cancellation);
        var ready = await installation.RestartAppAsync(cancellation);
        var late = await installation.App.AskAsync<double[]>(AppOrders.AwaitDeletions, woken, cancellation);
        return new(
            making,
            bytesPerRoom,
            afterMaking / BytesPerMegabyte,
            installation.App.ResidentBytes / BytesPerMegabyte,
            ready,
            Latencies.Of(late.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))));
    }

    private static async Task<Measurement> MakeAsync(Installation installation, int rooms, CancellationToken cancellation)
    {
        var order = new RoomOrder(0, First, IsEnded: true, TimeProvider.System.GetUtcNow().AddDays(1), TimeSpan.Zero);
        await installation.App.AskAsync<double>(AppOrders.BeginRooms, order, cancellation);
        order = order with { First = First, Count = rooms };
        var before = await installation.App.ReadCostAsync();
        var seconds = await installation.App.AskAsync<double>(AppOrders.BeginRooms, order, cancellation);
        return new(rooms, TimeSpan.FromSeconds(seconds), await installation.App.ReadCostAsync() - before);
    }

    /// <summary>With its log, as far as it is not taken over yet.</summary>
    private static double FileBytesOf(Installation installation) =>
        new[] { installation.DataFile, installation.DataFile + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);
}
