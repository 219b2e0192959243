using MaxConf.Benchmarks.Measuring;
using MaxConf.Embedded.Engine;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MaxConf.Benchmarks.Servers;

/// <summary>What a benchmark can have done inside the app: what no caller could measure from outside.</summary>
internal sealed class AppOrders(
    IServer server,
    DurableEngine engine,
    DurableTaskClient client,
    IOptions<RoomsOptions> rooms,
    IHostApplicationLifetime lifetime,
    TimeProvider time) : BackgroundService
{
    /// <summary>Begins rooms (<see cref="RoomOrder"/>); answers how long that took, in seconds.</summary>
    public const string BeginRooms = "begin-rooms";

    /// <summary>Waits until no instance has anything to take in.</summary>
    public const string Settle = "settle";

    /// <summary>Waits until rooms (<see cref="RoomOrder"/>) are deleted; answers by how many milliseconds each was late.</summary>
    public const string AwaitDeletions = "await-deletions";

    /// <summary>Answers how many rooms are in a state.</summary>
    public const string CountRooms = "count-rooms";

    /// <summary>As many callers at once as a busy server has.</summary>
    private const int Callers = 500;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);

    private long _commits;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        engine.Database.Writer.Committing += () => _commits++;
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);

        var orders = new ServerOrders(() => Cost.OfThisProcess(Interlocked.Read(ref _commits)));
        orders.Add<RoomOrder>(BeginRooms, async order => (await BeginRoomsAsync(order, stoppingToken)).TotalSeconds);
        orders.Add<string>(Settle, async _ => await SettleAsync(stoppingToken));
        orders.Add<RoomOrder>(AwaitDeletions, async order => await AwaitDeletionsAsync(order, stoppingToken));
        orders.Add<RoomState>(CountRooms, async state => await CountRoomsAsync(state, stoppingToken));
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        await orders.FollowAsync([.. addresses.Select(address => new Uri(address))], stoppingToken);
        lifetime.StopApplication();
    }

    private async Task<TimeSpan> BeginRoomsAsync(RoomOrder order, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        await Parallel.ForAsync(
            order.First,
            order.First + order.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = cancellation },
            async (number, token) => await client.StartRoomAsync(RoomOf(order, number), token));
        await SettleAsync(cancellation);
        return time.GetElapsedTime(start);
    }

    private Room RoomOf(RoomOrder order, int number)
    {
        var name = RoomOrder.NameOf(number);
        return rooms.Value.NewRoom(name, $"https://id.gov.bc.ca/idcheck/protected/video/{name}", time.GetUtcNow()) with
        {
            State = order.IsEnded ? RoomState.ScheduledForDeletion : RoomState.Created,
            ConferenceId = number + 1,
            Due = order.DueOf(number),
        };
    }

    private async Task<bool> SettleAsync(CancellationToken cancellation)
    {
        await UntilAsync(() => Task.FromResult(IsAtRest()), cancellation);
        return true;
    }

    private bool IsAtRest() => engine.Database.Read(session => session.Scalar<long>(
        "SELECT EXISTS (SELECT 1 FROM messages WHERE due_at IS NULL) OR EXISTS (SELECT 1 FROM activities)") == 0);

    private async Task<double[]> AwaitDeletionsAsync(RoomOrder order, CancellationToken cancellation)
    {
        var late = new double[order.Count];
        for (var number = order.First; number < order.First + order.Count; number++)
        {
            var end = await client.WaitForInstanceCompletionAsync(RoomLifecycle.InstanceIdOf(RoomOrder.NameOf(number)), cancellation);
            late[number - order.First] = (end.LastUpdatedAt - order.DueOf(number)).TotalMilliseconds;
        }

        return late;
    }

    private async Task<int> CountRoomsAsync(RoomState state, CancellationToken cancellation) => await client
        .GetAllInstancesAsync(new() { InstanceIdPrefix = RoomLifecycle.InstanceIdOf(""), FetchInputsAndOutputs = true })
        .CountAsync(instance => instance.ReadCustomStatusAs<RoomStatus>()?.State == state, cancellation);

    /// <summary>Looks again and again, without taking much of what it looks at.</summary>
    private async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellation)
    {
        while (true)
        {
            var start = time.GetTimestamp();
            if (await isSo())
            {
                return;
            }

            var looked = time.GetElapsedTime(start);
            await Task.Delay(looked * 10 > ShortestPause ? looked * 10 : ShortestPause, time, cancellation);
        }
    }
}
