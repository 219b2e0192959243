using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Pool;

/// <summary>
/// The pool of rooms made in advance. Section <c>Pool</c>; a change in a settings file takes effect within a minute, without a restart.
/// </summary>
internal sealed class PoolOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Pool";

    /// <summary>How many rooms to hold ready. Default 0, no pool; at most 500.</summary>
    [Range(0, 500, ErrorMessage = "Pool:Size must be between 0 and 500.")]
    public int Size { get; set; }

    /// <summary>
    /// At how many rooms, ready or on their way, new ones are made, as a percentage of the size. So rooms are made a few at a time, and not
    /// one whenever one is taken. Default 80; 0, which makes none until the last is taken, to 100.
    /// </summary>
    [Range(0, 100, ErrorMessage = "Pool:RefillAtPercent must be between 0 and 100.")]
    public int RefillAtPercent { get; set; } = 80;

    /// <summary>
    /// How long Pexip takes to make a new VMR known to all its conferencing nodes; a room is ready after that. Default 2 minutes; 0 to 1
    /// hour.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Pool:ReplicationDelay must be between 00:00:00 and 01:00:00.")]
    public TimeSpan ReplicationDelay { get; set; } = TimeSpan.FromMinutes(2);
}
