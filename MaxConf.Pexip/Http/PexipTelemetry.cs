using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace MaxConf.Pexip.Http;

/// <summary>Traces and metrics of the calls, under the name <c>MaxConf.Pexip</c>.</summary>
internal sealed class PexipTelemetry
{
    public const string Name = "MaxConf.Pexip";

    private static readonly ActivitySource Source = new(Name);
    private readonly TimeProvider _time;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _adopted;

    public PexipTelemetry(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("maxconf.pexip.request.duration", "s", "Time a call took, retries included.");
        _retries = meter.CreateCounter<long>("maxconf.pexip.retries", "{attempt}", "Attempts after the first.");
        _adopted = meter.CreateCounter<long>("maxconf.pexip.adopted", "{object}", "Objects found made by a request that seemed to fail.");
    }

    /// <summary>Measures one call, whatever its end; a call that throws counts as cancelled.</summary>
    public async Task<PexipReply> MeasureAsync(string operation, Func<Task<PexipReply>> call)
    {
        using var activity = Source.StartActivity($"pexip {operation}", ActivityKind.Client);
        var start = _time.GetTimestamp();
        var outcome = "Cancelled";
        try
        {
            var reply = await call();
            outcome = reply.Error?.Kind.ToString() ?? "Success";
            activity?.SetStatus(reply.Error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, reply.Error?.Message);
            return reply;
        }
        finally
        {
            activity?.SetTag("outcome", outcome);
            _duration.Record(_time.GetElapsedTime(start).TotalSeconds, new("operation", operation), new("outcome", outcome));
        }
    }

    public void Retried(string operation) => _retries.Add(1, new KeyValuePair<string, object?>("operation", operation));

    public void Adopted(string operation) => _adopted.Add(1, new KeyValuePair<string, object?>("operation", operation));
}
