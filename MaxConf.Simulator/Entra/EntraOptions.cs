using System.ComponentModel.DataAnnotations;

namespace MaxConf.Simulator.Entra;

/// <summary>The simulated Entra tenant.</summary>
public sealed class EntraOptions
{
    /// <summary>The tenant's id. Default <c>11111111-1111-1111-1111-111111111111</c>.</summary>
    [Required]
    public string TenantId { get; set; } = "11111111-1111-1111-1111-111111111111";

    /// <summary>Life of an access token, 1 second to 24 hours. Default 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The registered clients. Empty (the default) stands for the one development client.</summary>
    public IList<EntraClientOptions> Clients { get; } = [];
}
