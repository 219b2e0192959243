namespace MaxConf.Pexip.Management.Resources;

/// <summary>A call that Pexip has begun to place. Whether it is answered shows in status and events.</summary>
public sealed record DialledOut
{
    /// <summary>The new participant's id.</summary>
    public string? ParticipantId { get; init; }

    /// <summary>All of them, where the call forks; only one of them is answered.</summary>
    public IReadOnlyList<string> ParticipantIds { get; init; } = [];
}
