using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>The trace that is current when the invocation is first asked for it.</summary>
internal sealed class CurrentTraceContext : TraceContext
{
    private readonly Activity? _activity = Activity.Current;

    public override string TraceParent => _activity?.Id ?? string.Empty;

    public override string TraceState => _activity?.TraceStateString ?? string.Empty;
}
