using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>One movement of a camera.</summary>
/// <param name="Axis">What is moved.</param>
/// <param name="Direction">Which way.</param>
public sealed record CameraMovement(CameraAxis Axis, CameraDirection Direction);
