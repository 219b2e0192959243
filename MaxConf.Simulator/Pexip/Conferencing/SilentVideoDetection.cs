namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>When a participant whose picture shows nobody loses their place in an Adaptive Composition layout.</summary>
/// <param name="Enable">Whether that happens at all.</param>
/// <param name="SilentAfter">Seconds without movement before it does, 1 to 120.</param>
/// <param name="RequireNoFaces">Whether a face in the picture prevents it.</param>
/// <param name="ReactivateAfter">Seconds of movement before the place is given back, 1 to 5.</param>
internal sealed record SilentVideoDetection(
    bool Enable = true, double SilentAfter = 15, bool RequireNoFaces = true, double ReactivateAfter = 2)
{
    /// <summary>Whether the times are within their ranges.</summary>
    public bool IsValid => SilentAfter is >= 1 and <= 120 && ReactivateAfter is >= 1 and <= 5;
}
