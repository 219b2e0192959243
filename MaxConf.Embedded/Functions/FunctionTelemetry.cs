using System.Diagnostics;
using System.Diagnostics.Metrics;
using MaxConf.Embedded.Engine;

namespace MaxConf.Embedded.Functions;

/// <summary>
/// Spans and metrics of invocations, named as OpenTelemetry's conventions for functions name them: subscribe to the source and
/// the meter <c>MaxConf.Embedded</c>.
/// </summary>
internal sealed class FunctionTelemetry : IDisposable
{
    private const string Source = "MaxConf.Embedded";

    private readonly ActivitySource _source = new(Source);
    private readonly Counter<long> _invocations;
    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;

    public FunctionTelemetry(IMeterFactory meters, TimeProvider time)
    {
        var meter = meters.Create(Source);
        _invocations = meter.CreateCounter<long>("faas.invocations", "{invocation}", "Invocations that have ended.");
        _duration = meter.CreateHistogram<double>("faas.invoke_duration", "s", "How long invocations took.");
        _time = time;
    }

    /// <summary>Measures an invocation until the measurement is disposed of.</summary>
    public Measurement Start(InvocationContext invocation) => new(this, invocation);

    public void Dispose() => _source.Dispose();

    /// <summary>An invocation under way.</summary>
    public sealed class Measurement : IDisposable
    {
        private readonly FunctionTelemetry _telemetry;
        private readonly Activity? _span;
        private readonly long _started;
        private TagList _tags;

        internal Measurement(FunctionTelemetry telemetry, InvocationContext invocation)
        {
            _telemetry = telemetry;
            _started = telemetry._time.GetTimestamp();
            _tags.Add("faas.name", invocation.Function.Name);
            _tags.Add("faas.trigger", TriggerName(invocation.Function.Signature.Kind));
            _span = telemetry._source.StartActivity(invocation.Function.Name, ActivityKind.Internal, ParentOf(invocation), _tags);
            _span?.SetTag("faas.invocation_id", invocation.InvocationId);
        }

        public void Fail(Exception exception)
        {
            _tags.Add("error.type", exception.GetType().FullName);
            _span?.SetTag("error.type", exception.GetType().FullName);
            _span?.SetStatus(ActivityStatusCode.Error);
        }

        public void Dispose()
        {
            _telemetry._invocations.Add(1, _tags);
            _telemetry._duration.Record(_telemetry._time.GetElapsedTime(_started).TotalSeconds, _tags);
            _span?.Dispose();
        }

        /// <summary>None means the span that is current, if one is.</summary>
        private static ActivityContext ParentOf(InvocationContext invocation) =>
            invocation.Trigger is ActivityInvocation { TraceParent: { } parent }
                && ActivityContext.TryParse(parent, traceState: null, isRemote: true, out var context)
                ? context
                : default;

        private static string TriggerName(TriggerKind kind) => kind switch
        {
            TriggerKind.Http => "http",
            TriggerKind.Timer => "timer",
            TriggerKind.Activity => "activity",
            TriggerKind.Entity => "entity",
            _ => "orchestration",
        };
    }
}
