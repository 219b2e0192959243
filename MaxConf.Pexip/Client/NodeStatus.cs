namespace MaxConf.Pexip.Client;

/// <summary>What a node says of itself (<c>/api/client/v2/status</c>).</summary>
/// <param name="IsInMaintenance">Whether it is in maintenance mode, and takes no new calls.</param>
/// <param name="Text">What it says: <c>OK</c>, or <c>Maintenance mode</c>.</param>
public sealed record NodeStatus(bool IsInMaintenance, string Text);
