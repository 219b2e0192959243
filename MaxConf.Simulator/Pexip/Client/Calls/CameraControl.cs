namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>Far End Camera Control: messages that move somebody's camera.</summary>
internal static class CameraControl
{
    public static bool IsValid(ClientBody body) =>
        body.Text("action") is "start" or "stop" or "continue"
        && body.Number("timeout") is >= 0
        && body.Objects("movement") is { } movements
        && movements.All(IsMovement);

    private static bool IsMovement(ClientBody movement) => (movement.Text("axis"), movement.Text("direction")) is
        ("pan", "left" or "right") or ("tilt", "up" or "down") or ("zoom", "in" or "out");
}
