namespace MaxConf.Simulator.Genesys;

/// <summary>A user as Genesys Cloud's Platform API answers, the least of it.</summary>
internal sealed record GenesysUser(string Id, string Name, GenesysDivision Division, string State, int Version, string SelfUri)
{
    public static GenesysUser Of(GenesysUserOptions user) => new(
        user.Id,
        user.Name,
        new(user.DivisionId, user.DivisionName, $"/api/v2/authorization/divisions/{user.DivisionId}"),
        "active",
        1,
        $"/api/v2/users/{user.Id}");
}
