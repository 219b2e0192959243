namespace MaxConf.Simulator.Day.Wire;

/// <summary>A token in place of another.</summary>
internal sealed record RefreshedToken(string Token)
{
    /// <summary>Without the token.</summary>
    public override string ToString() => nameof(RefreshedToken);
}
