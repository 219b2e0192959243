namespace MaxConf.Simulator.Faults;

/// <summary>A fault to come, as ordered over the control API.</summary>
/// <param name="Target">Which side fails.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Status">Status of an <see cref="FaultKind.Error"/>; default 503.</param>
/// <param name="RetryAfter">Seconds for the <c>Retry-After</c> header of an <see cref="FaultKind.Error"/>; none by default.</param>
/// <param name="Milliseconds">Delay of <see cref="FaultKind.Slow"/>; default 1000.</param>
/// <param name="Count">How many requests fail; null is all.</param>
/// <param name="DurationSeconds">How long requests fail, from now; null is for ever.</param>
/// <param name="Method">Only requests with this method; null is any.</param>
/// <param name="Path">Only requests whose path begins so; null is any.</param>
internal sealed record Fault(
    FaultTarget Target,
    FaultKind Kind,
    int? Status = null,
    int? RetryAfter = null,
    int? Milliseconds = null,
    int? Count = null,
    double? DurationSeconds = null,
    string? Method = null,
    string? Path = null)
{
    /// <summary>Whether the fault is meant for this request.</summary>
    public bool Matches(FaultTarget target, string method, string path) =>
        Target == target
        && (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || path.StartsWith(Path, StringComparison.Ordinal));
}
