using System.Text.Json;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Pool;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Listing;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>
/// Reads the metrics, each for itself: one that fails, or takes too long, costs no other. One at a time, and Pexip is asked once: while it
/// fails, rooms need its attention and the circuit they share with this more than figures do, which are read anew in some minutes.
/// </summary>
internal sealed class MetricsReader(PexipManagementClient pexip, TimeProvider time, ILogger<MetricsReader> logger)
{
    /// <summary>How long one reading may take.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    private static readonly ConferenceQuery Vmrs = new() { ServiceType = ServiceTypes.Conference };

    private readonly PexipManagementClient _pexip = pexip.WithoutRetries();

    /// <summary>Reads what can be read; the log says what could not.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    public async Task<MetricsReading> ReadAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<Alarm> alarms = [];
        List<Figure> figures =
        [
            .. await TryAsync(Metric.Rooms, async token => OfRooms(await client.CountRoomsAsync(token))),
            .. await TryAsync(Metric.PooledRooms, async token => OfPool(await client.ReadPoolAsync(token))),
            .. await TryCountAsync(Metric.Conferences, token => _pexip.CountConferencesAsync(Vmrs, token)),
            .. await TryCountAsync(Metric.LiveConferences, token => _pexip.CountLiveConferencesAsync(ServiceTypes.Conference, token)),
            .. await TryCountAsync(Metric.LiveParticipants, _pexip.CountLiveParticipantsAsync),
            .. await TryAsync(Metric.Alarms, async token => AlarmLevels.Count(alarms = await ListAlarmsAsync(token))),
        ];
        return new(now, figures, alarms);

        Task<IEnumerable<Figure>> TryCountAsync(Metric metric, Func<CancellationToken, Task<PexipResult<int>>> count) =>
            TryAsync(metric, async token => [new(metric, Unwrap(await count(token)))]);

        Task<IEnumerable<Figure>> TryAsync(Metric metric, Func<CancellationToken, Task<IEnumerable<Figure>>> read) =>
            TryReadAsync(metric, read, cancellationToken);
    }

    private async Task<IEnumerable<Figure>> TryReadAsync(
        Metric metric, Func<CancellationToken, Task<IEnumerable<Figure>>> read, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await read(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.MetricNotRead(logger, metric.Name, "it took too long", null);
            return [];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What Pexip's client says is enough; anything else, of as many types as there are back ends, is told in full.
            Log.MetricNotRead(logger, metric.Name, exception.Message, exception is PexipException ? null : exception);
            return [];
        }
    }

    private async Task<List<Alarm>> ListAlarmsAsync(CancellationToken token) =>
        await _pexip.ListAlarmsAsync(token).ToListAsync(token);

    private static IEnumerable<Figure> OfRooms(IReadOnlyDictionary<RoomState, int> rooms) =>
        rooms.Select(state => new Figure(Metric.Rooms, state.Value, JsonNamingPolicy.SnakeCaseLower.ConvertName($"{state.Key}")));

    private static IEnumerable<Figure> OfPool(RoomPoolState pool) =>
    [
        new(Metric.PooledRooms, pool.Ready.Length, "ready"),
        new(Metric.PooledRooms, pool.Coming.Count, "coming"),
        new(Metric.PooledRooms, pool.Granted.Count, "granted"),
    ];

    private static int Unwrap(PexipResult<int> count) => count.IsSuccess ? count.Value : throw new PexipException(count.Error);
}
