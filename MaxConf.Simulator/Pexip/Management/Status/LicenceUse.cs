namespace MaxConf.Simulator.Pexip.Management.Status;

/// <summary>How many licences are in use.</summary>
internal sealed record LicenceUse(int Calls, int Rooms)
{
    /// <summary>Licences of each kind there are; nothing is refused for want of one.</summary>
    public const int Total = 100_000;
}
