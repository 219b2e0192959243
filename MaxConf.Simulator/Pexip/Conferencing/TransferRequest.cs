namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A participant is to go on in another conference.</summary>
/// <param name="Leg">Who.</param>
/// <param name="Alias">An alias of the other conference.</param>
/// <param name="Role">Their role there, <see cref="LegRole"/>; null for the one they have.</param>
/// <param name="Pin">The PIN for that role there; null where an administrator transfers, whom no PIN stops.</param>
internal sealed record TransferRequest(Leg Leg, string Alias, string? Role, string? Pin)
{
    /// <summary>Says nothing of the PIN.</summary>
    public override string ToString() => $"Transfer of {Leg.Id} to {Alias}";
}
