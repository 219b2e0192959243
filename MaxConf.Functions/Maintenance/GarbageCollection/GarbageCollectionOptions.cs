using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Maintenance.GarbageCollection;

/// <summary>When the garbage collection finds fault with a room. Section <c>GarbageCollection</c>.</summary>
internal sealed class GarbageCollectionOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "GarbageCollection";

    /// <summary>
    /// Whether it runs on its schedule. Default true. Off where another MaxConf lives on the same platform: each would adopt the other's
    /// rooms. A run that somebody asks for is done all the same.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How far past its own time a room is before it is woken. Default 5 minutes; 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00",
        ErrorMessage = "GarbageCollection:OverdueMargin must be between 00:01:00 and 1.00:00:00.")]
    public TimeSpan OverdueMargin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a room may be in the making before it is reported. Default 15 minutes; 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00",
        ErrorMessage = "GarbageCollection:CreatingLimit must be between 00:01:00 and 1.00:00:00.")]
    public TimeSpan CreatingLimit { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a room's deletion may go on failing before it is reported. Default 1 hour; 1 minute to 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00",
        ErrorMessage = "GarbageCollection:DeletingLimit must be between 00:01:00 and 7.00:00:00.")]
    public TimeSpan DeletingLimit { get; set; } = TimeSpan.FromHours(1);
}
