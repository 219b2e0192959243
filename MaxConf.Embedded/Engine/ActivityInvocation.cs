using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine;

/// <summary>A call of an activity.</summary>
/// <param name="Context">What the activity knows of its call.</param>
/// <param name="SerializedInput">The input as stored; null when there is none.</param>
/// <param name="TraceParent">The span it is part of (W3C Trace Context); null for none.</param>
internal sealed record ActivityInvocation(TaskActivityContext Context, string? SerializedInput, string? TraceParent = null);
