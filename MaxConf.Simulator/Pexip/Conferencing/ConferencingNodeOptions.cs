using System.ComponentModel.DataAnnotations;

namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>One simulated conferencing node.</summary>
public sealed class ConferencingNodeOptions
{
    /// <summary>The node's name, at most 32 characters.</summary>
    [Required, StringLength(32, MinimumLength = 1)]
    public string Name { get; set; } = "";

    /// <summary>The node's primary IPv4 address: what its events call it. Nothing listens there.</summary>
    [Required, RegularExpression(@"^\d{1,3}(\.\d{1,3}){3}$")]
    public string Address { get; set; } = "";

    /// <summary>Name of the system location the node belongs to. Default <c>Development</c>.</summary>
    [Required]
    public string SystemLocation { get; set; } = "Development";

    /// <summary>A proxying edge node takes calls for a transcoding node and sends no events. Default false.</summary>
    public bool IsProxying { get; set; }

    /// <summary>This node's own replication delay; null (the default) is the platform's.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan? ReplicationDelay { get; set; }
}
