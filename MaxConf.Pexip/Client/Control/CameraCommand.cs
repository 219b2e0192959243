using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>A Far End Camera Control message (<c>fecc</c>).</summary>
/// <param name="Action">What to do.</param>
/// <param name="Movement">The movements, all at once.</param>
/// <param name="Timeout">For how many milliseconds. Recommended: 1000 to start, 200 to continue.</param>
public sealed record CameraCommand(CameraAction Action, IReadOnlyList<CameraMovement> Movement, int Timeout);
