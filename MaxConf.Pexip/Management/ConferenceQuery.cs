namespace MaxConf.Pexip.Management;

/// <summary>Which conferences to list; what is null does not narrow, so that the default means all of them.</summary>
public sealed record ConferenceQuery
{
    /// <summary>Every conference.</summary>
    public static ConferenceQuery All { get; } = new();

    /// <summary>The beginning of the name.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>The whole tag.</summary>
    public string? Tag { get; init; }

    /// <summary>The beginning of the tag.</summary>
    public string? TagPrefix { get; init; }

    /// <summary>The kind of service, one of <see cref="Resources.ServiceTypes"/>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>The order they come in. Default by name.</summary>
    public ConferenceOrder Order { get; init; }

    /// <summary>Whether the order is turned round. Default false.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many conferences to leave out at the beginning, at least 0. Default none.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// How many conferences to ask for in one request, at least 1. Default 500, as Pexip's own command line tool asks; the node may
    /// give fewer.
    /// </summary>
    public int PageSize { get; init; } = 500;
}
