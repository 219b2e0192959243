using System.Text.Json;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms.Listing;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Management.Results;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Maintenance.Metrics;

/// <summary>Reads the metrics, all at once and each for itself: one that fails, or takes too long, costs no other.</summary>
internal sealed class MetricsReader(PexipManagementClient pexip, TimeProvider time, ILogger<MetricsReader> logger)
{
    /// <summary>How long the readings may take.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly ConferenceQuery Vmrs = new() { ServiceType = ServiceTypes.Conference };

    /// <summary>Reads what can be read; the log says what could not.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    public async Task<MetricsReading> ReadAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var alarms = pexip.ListAlarmsAsync(either.Token).ToListAsync(either.Token).AsTask();
        var readings = Begin(client, alarms, either.Token)
            .Select(reading => TryAsync(reading.Key, reading.Value, cancellationToken));
        var figures = await Task.WhenAll(readings);
        return new(now, [.. figures.SelectMany(read => read)], alarms.IsCompletedSuccessfully ? await alarms : []);
    }

    private Dictionary<Metric, Task<IEnumerable<Figure>>> Begin(
        DurableTaskClient client, Task<List<Alarm>> alarms, CancellationToken token) => new()
        {
            [Metric.Rooms] = OfRoomsAsync(client, token),
            [Metric.Conferences] = OneAsync(Metric.Conferences, pexip.CountConferencesAsync(Vmrs, token)),
            [Metric.LiveConferences] =
                OneAsync(Metric.LiveConferences, pexip.CountLiveConferencesAsync(ServiceTypes.Conference, token)),
            [Metric.LiveParticipants] = OneAsync(Metric.LiveParticipants, pexip.CountLiveParticipantsAsync(token)),
            [Metric.Alarms] = OfAlarmsAsync(alarms),
        };

    private async Task<IEnumerable<Figure>> TryAsync(
        Metric metric, Task<IEnumerable<Figure>> reading, CancellationToken cancellationToken)
    {
        try
        {
            return await reading;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What Pexip's client throws says it all; anything else, of as many types as there are back ends, is told in full.
            Log.MetricNotRead(logger, metric.Name, exception.Message, exception is PexipException ? null : exception);
            return [];
        }
    }

    private static async Task<IEnumerable<Figure>> OneAsync(Metric metric, Task<PexipResult<int>> counting)
    {
        var count = await counting;
        return count.IsSuccess ? [new(metric, count.Value)] : throw new PexipException(count.Error);
    }

    private static async Task<IEnumerable<Figure>> OfRoomsAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var rooms = await client.CountRoomsAsync(cancellationToken);
        return rooms.Select(state => new Figure(Metric.Rooms, state.Value, JsonNamingPolicy.SnakeCaseLower.ConvertName($"{state.Key}")));
    }

    private static async Task<IEnumerable<Figure>> OfAlarmsAsync(Task<List<Alarm>> alarms) => AlarmLevels.Count(await alarms);
}
