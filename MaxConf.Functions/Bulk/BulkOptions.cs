using System.ComponentModel.DataAnnotations;
using MaxConf.Functions.Bulk.Runs;

namespace MaxConf.Functions.Bulk;

/// <summary>How many rooms are made and deleted at once, and how gently. Section <c>Bulk</c>. A change holds for runs begun after it.</summary>
internal sealed class BulkOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Bulk";

    /// <summary>
    /// The most rooms of one order, and the most that a deletion looks for at a time (it looks again until there are none). Default
    /// 10,000; 1 to 100,000.
    /// </summary>
    [Range(1, 100_000, ErrorMessage = "Bulk:MaxRooms must be between 1 and 100000.")]
    public int MaxRooms { get; set; } = 10_000;

    /// <summary>The largest body of an order in bytes. Default 4 MiB; 1 KiB to 64 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024, ErrorMessage = "Bulk:MaxBodyBytes must be between 1024 and 67108864.")]
    public int MaxBodyBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// Rooms of one run that are being made or deleted at the same moment. Pexip is called by <c>Pexip:MaxConcurrentRequests</c> of them;
    /// who asks for a single room meanwhile waits behind the rest. Default 20; 1 to 200.
    /// </summary>
    [Range(1, 200, ErrorMessage = "Bulk:Parallelism must be between 1 and 200.")]
    public int Parallelism { get; set; } = 20;

    /// <summary>
    /// The pace of a run. A room costs Pexip's management node two requests, and it allows a thousand a minute to everybody together, those
    /// among them who wait for a room. A quarter of a minute's rooms may go ahead of the pace. Default 300; 0 to 10,000; 0 sets no pace.
    /// </summary>
    [Range(0, 10_000, ErrorMessage = "Bulk:RoomsPerMinute must be between 0 and 10000.")]
    public int RoomsPerMinute { get; set; } = 300;

    /// <summary>
    /// After how many rooms, or news of rooms, a run is handed to a new execution: what bounds its history. Default 100; 10 to 1000.
    /// </summary>
    [Range(10, 1000, ErrorMessage = "Bulk:BatchSize must be between 10 and 1000.")]
    public int BatchSize { get; set; } = 100;

    /// <summary>How often one room is tried while Pexip cannot be reached. Default 5; 1 to 20.</summary>
    [Range(1, 20, ErrorMessage = "Bulk:MaxAttempts must be between 1 and 20.")]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// How long a run leaves Pexip alone after it could not be reached; doubled as long as it stays so, up to sixteen times this. Then a
    /// single room tries whether it is back. Default 15 seconds; 1 second to 10 minutes.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Bulk:RetryDelay must be between 00:00:01 and 00:10:00.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long Pexip may be out of reach before a run gives up what is left of it. Default 1 hour; 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ErrorMessage = "Bulk:OutagePatience must be between 00:01:00 and 1.00:00:00.")]
    public TimeSpan OutagePatience { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a room may be silent about its making or its deletion before it is looked up. Default 10 minutes; 1 second to 1 hour.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Bulk:SettlePatience must be between 00:00:01 and 01:00:00.")]
    public TimeSpan SettlePatience { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long a request to delete rooms waits for it before the answer is that it is under way. Default 5 seconds; 0 to 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Bulk:DeletePatience must be between 00:00:00 and 00:01:00.")]
    public TimeSpan DeletePatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether the addresses of the Durable Functions HTTP API in an answer have the system key, as Durable Functions gives them. The key
    /// is good for every instance and does not expire; without it callers follow their run at <c>/rooms/operations/{id}</c>. Default true.
    /// </summary>
    public bool IncludeSystemKey { get; set; } = true;

    /// <summary>What of this a run takes along.</summary>
    internal BulkLimits Limits => new()
    {
        Parallelism = Parallelism,
        Interval = RoomsPerMinute == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(1) / RoomsPerMinute,
        BatchSize = BatchSize,
        MaxAttempts = MaxAttempts,
        RetryDelay = RetryDelay,
        OutagePatience = OutagePatience,
        SettlePatience = SettlePatience,
    };
}
