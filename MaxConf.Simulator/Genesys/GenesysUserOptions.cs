using System.ComponentModel.DataAnnotations;

namespace MaxConf.Simulator.Genesys;

/// <summary>A Genesys Cloud user with the access token that stands for them.</summary>
public sealed class GenesysUserOptions
{
    /// <summary>The access token.</summary>
    [Required]
    public string Token { get; set; } = "";

    /// <summary>The user's id, a UUID.</summary>
    [Required]
    public string Id { get; set; } = "";

    /// <summary>The user's name.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>Id of the user's division, a UUID.</summary>
    [Required]
    public string DivisionId { get; set; } = "";

    /// <summary>Name of the user's division.</summary>
    [Required]
    public string DivisionName { get; set; } = "";
}
