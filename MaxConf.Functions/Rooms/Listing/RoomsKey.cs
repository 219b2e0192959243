namespace MaxConf.Functions.Rooms.Listing;

/// <summary>What rooms can be sorted by.</summary>
internal enum RoomsKey
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The tag, then the name.</summary>
    Tag,

    /// <summary>The VMR's id on Pexip.</summary>
    Id,

    /// <summary>When the VMR was made, then the name.</summary>
    CreationTime,
}
