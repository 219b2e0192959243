using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>How meetings are followed and controlled over the client API. Section <c>LiveControl</c>; read once, at start.</summary>
internal sealed class LiveControlOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "LiveControl";

    /// <summary>
    /// The name of MaxConf's own participant, as Hosts may see it in their own clients. Default <c>MaxConf</c>; 1 to 100 characters.
    /// </summary>
    [Required(ErrorMessage = "LiveControl:DisplayName is required.")]
    [StringLength(100, ErrorMessage = "LiveControl:DisplayName must have at most 100 characters.")]
    public string DisplayName { get; set; } = "MaxConf";

    /// <summary>
    /// How long MaxConf's own participant stays after it was last needed, and how long a stream of events that broke off can be resumed.
    /// Default 30 seconds; 0 to 10 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "LiveControl:Linger must be between 00:00:00 and 00:10:00.")]
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a room that is followed is asked for its state, once however many follow it. Default 2 seconds; 100 milliseconds to 1
    /// minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ErrorMessage = "LiveControl:PollInterval must be between 00:00:00.1 and 00:01:00.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a stream of events is silent before a comment shows that it is alive; Azure's front ends cut it after 230 seconds. Default
    /// 15 seconds; 1 second to 3 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:00", ErrorMessage = "LiveControl:KeepAliveInterval must be between 00:00:01 and 00:03:00.")]
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long a stream of events lasts; whoever reads it resumes it, and is then signed in anew. Default 4 minutes, as the Functions host
    /// may end what takes five; 10 seconds to 1 day.
    /// </summary>
    [Range(
        typeof(TimeSpan),
        "00:00:10",
        "1.00:00:00",
        ErrorMessage = "LiveControl:MaxStreamDuration must be between 00:00:10 and 1.00:00:00.")]
    public TimeSpan MaxStreamDuration { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>Streams of events that one caller may have open, in each process. Default 100; 1 to 10,000.</summary>
    [Range(1, 10_000, ErrorMessage = "LiveControl:MaxStreamsPerCaller must be between 1 and 10000.")]
    public int MaxStreamsPerCaller { get; set; } = 100;

    /// <summary>Streams of events that one room may have open, in each process. Default 20; 1 to 1000.</summary>
    [Range(1, 1000, ErrorMessage = "LiveControl:MaxStreamsPerRoom must be between 1 and 1000.")]
    public int MaxStreamsPerRoom { get; set; } = 20;
}
