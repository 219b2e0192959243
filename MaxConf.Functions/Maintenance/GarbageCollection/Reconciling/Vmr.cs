namespace MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;

/// <summary>A VMR as Pexip lists it: what has to be known to judge it.</summary>
/// <param name="Id">Its id on Pexip.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tag">Its tag; empty for none.</param>
internal sealed record Vmr(int Id, string Name, string Tag)
{
    /// <summary>Whether its name or its tag shows that MaxConf made it.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Whether its name is one that is never collected.</summary>
    public bool IsPersistent { get; init; }
}
