namespace MaxConf.Simulator.Entra;

/// <summary>How keys are rotated.</summary>
/// <param name="Retire">Whether the older keys are withdrawn at once.</param>
internal sealed record RotateBody(bool Retire = false);
