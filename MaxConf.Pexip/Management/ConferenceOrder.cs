namespace MaxConf.Pexip.Management;

/// <summary>What conferences can be sorted by. Pexip refuses to sort by id.</summary>
public enum ConferenceOrder
{
    /// <summary>By name, which is unique.</summary>
    Name,

    /// <summary>By tag, and those of one tag by name.</summary>
    Tag,

    /// <summary>By the time of creation, and those of one moment by name.</summary>
    CreationTime,
}
