namespace MaxConf.Pexip.Client.Sessions;

/// <summary>How a session came to its end.</summary>
/// <param name="Reason">What a caller decides by.</param>
/// <param name="Detail">What Pexip said about it; null when nothing.</param>
public sealed record SessionEnd(SessionEndReason Reason, string? Detail = null);
