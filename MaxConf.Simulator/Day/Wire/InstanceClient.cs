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

    /// <summary>A room's orchestration; null if there is none.</summary>
    public async Task<Instance?> FindAsync(string room, CancellationToken cancellationToken)
    {
        var answer = await caller.SendAsync(
            "management instance",
            Request($"/{Instance.Prefix}{room}?showInput=false"),
            cancellationToken,
            HttpStatusCode.OK,
            HttpStatusCode.Accepted,
            HttpStatusCode.NotFound);
        return answer.Status == HttpStatusCode.NotFound ? null : answer.Read(DurableJson.Default.Instance);
    }

    private HttpRequestMessage Page(DateTimeOffset since, string? continuation)
    {
        var from = Uri.EscapeDataString(since.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        var request = Request($"?instanceIdPrefix={Instance.Prefix}&createdTimeFrom={from}&showInput=false&top=1000");
        if (continuation is not null)
        {
            request.Headers.Add(Continuation, continuation);
        }

        return request;
    }

    private HttpRequestMessage Request(string rest)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.MaxConf, "runtime/webhooks/durabletask/instances" + rest));
        request.Headers.Add("x-functions-key", options.SystemKey);
        return request;
    }
}
