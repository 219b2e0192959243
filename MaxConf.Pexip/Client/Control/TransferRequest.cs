using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Control;

/// <summary>Where a participant is to go (<c>transfer</c>).</summary>
/// <param name="ConferenceAlias">The conference's alias.</param>
/// <param name="Role">The role it has there.</param>
public sealed record TransferRequest(string ConferenceAlias, Role Role)
{
    /// <summary>The PIN for that role there. Secret.</summary>
    public string? Pin { get; init; }

    /// <summary>The role; no secrets.</summary>
    public override string ToString() => $"{nameof(TransferRequest)} {{ {ConferenceAlias} as {Role} }}";
}
