namespace MaxConf.Simulator.Pexip.Management;

/// <summary>A path of the management API: <c>/api/admin/{family}/v1/{resource}/</c>, or with an id behind it.</summary>
internal sealed record ManagementPath(string Family, string Resource, string? Id)
{
    /// <summary>What all paths begin with.</summary>
    public const string Prefix = "/api/admin";

    /// <summary>The path with <c>{id}</c> for the id, as statistics count it. The id of a command is its name.</summary>
    public string Template => $"{Prefix}/{Family}/v1/{Resource}/{(Id is null ? "" : Family == "command" ? $"{Id}/" : "{id}/")}";

    /// <summary>Parses a path with or without its closing slash; null if it is not of this form.</summary>
    public static ManagementPath? Parse(string path) => path.TrimEnd('/').Split('/') switch
    {
        ["", "api", "admin", var family, "v1", var resource] => new(family, resource, null),
        ["", "api", "admin", var family, "v1", var resource, var id] => new(family, resource, id),
        _ => null,
    };
}
