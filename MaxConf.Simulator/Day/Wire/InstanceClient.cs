using System.Globalization;
using System.Net;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>The Durable Functions management API, as far as rooms' orchestrations can be listed with it.</summary>
internal sealed class InstanceClient(Caller caller, DayOptions options)
{
    private const string Continuation = "x-ms-continuation-token";

    /// <summary>All rooms' orchestrations that began at a time or later.</summary>
    public async Task<IReadOnlyList<Instance>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var instances = new List<Instance>();
        string? continuation = null;
        do
        {
            var answer = await caller.SendAsync("management instances", Page(since, continuation), cancellationToken, HttpStatusCode.OK);
            instances.AddRange(answer.Read(DurableJson.Default.IReadOnlyListInstance));
            continuation = answer.Headers.TryGetValues(Continuation, out var values) ? values.First() : null;
        }
        while (continuation is not null);
        return instances;
    }

    private HttpRequestMessage Page(DateTimeOffset since, string? continuation)
    {
        var from = Uri.EscapeDataString(since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        var path = "runtime/webhooks/durabletask/instances"
            + $"?instanceIdPrefix={Instance.Prefix}&createdTimeFrom={from}&showInput=false&top=1000";
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.MaxConf, path));
        request.Headers.Add("x-functions-key", options.SystemKey);
        if (continuation is not null)
        {
            request.Headers.Add(Continuation, continuation);
        }

        return request;
    }
}
