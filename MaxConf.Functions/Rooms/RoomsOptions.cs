using System.ComponentModel.DataAnnotations;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Naming;

namespace MaxConf.Functions.Rooms;

/// <summary>How rooms are made and how long they live. Section <c>Rooms</c>. The durations hold for rooms made after a change.</summary>
internal sealed class RoomsOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Rooms";

    /// <summary>From the end of a meeting to the deletion of its room. Default 10 minutes; 1 second to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Rooms:GracePeriod must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a room that nobody comes to is kept. Default 24 hours; 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "Rooms:UnusedLifetime must be between 00:01:00 and 30.00:00:00.")]
    public TimeSpan UnusedLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// How often Pexip is asked whether a meeting still goes on, in case its end was never told. Default 30 minutes; 1 minute to 1 day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00", ErrorMessage = "Rooms:ActiveCheckInterval must be between 00:01:00 and 1.00:00:00.")]
    public TimeSpan ActiveCheckInterval { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long Pexip may still be at work on a creation that it did not answer: only after that is it looked whether there is a VMR to
    /// remove. Default 2 minutes; 0 to 1 hour.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Rooms:CreationDoubt must be between 00:00:00 and 01:00:00.")]
    public TimeSpan CreationDoubt { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait between two tries to delete a VMR while Pexip fails. Default 5 minutes; 5 seconds to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00", ErrorMessage = "Rooms:MaxRemovalDelay must be between 00:00:05 and 01:00:00.")]
    public TimeSpan MaxRemovalDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a request waits for a room to be made or deleted; that goes on all the same. Default 60 seconds; 1 second to 3 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:00", ErrorMessage = "Rooms:RequestTimeout must be between 00:00:01 and 00:03:00.")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a room read from Pexip is good for the widget, which polls. Changes made by this process show at once all the same.
    /// Default 2 seconds; 0 to 1 minute; 0 keeps nothing, and then only requests of the same moment share a reading.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "Rooms:ReadCacheLifetime must be between 00:00:00 and 00:01:00.")]
    public TimeSpan ReadCacheLifetime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a request to create a room for the same session gets the same room, while the room is there. Default 10 minutes; 0 to 1
    /// day; 0 gives every request without an <c>Idempotency-Key</c> a room of its own.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00", ErrorMessage = "Rooms:RepeatWindow must be between 00:00:00 and 1.00:00:00.")]
    public TimeSpan RepeatWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How long the same <c>Idempotency-Key</c> gets the same room, while the room is there. Default 1 day; 1 minute to 7 days.
    /// </summary>
    [Range(
        typeof(TimeSpan),
        "00:01:00",
        "7.00:00:00",
        ErrorMessage = "Rooms:IdempotencyKeyLifetime must be between 00:01:00 and 7.00:00:00.")]
    public TimeSpan IdempotencyKeyLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Digits of the host's and the guest's PIN; not below Pexip's own setting <c>min_pin_length</c>. Default 6; 4 to 20.</summary>
    [Range(Pin.MinDigits, Pin.MaxDigits, ErrorMessage = "Rooms:PinDigits must be between 4 and 20.")]
    public int PinDigits { get; set; } = 6;

    /// <summary>Rooms whose names begin with one of these are never collected. None means <c>test_</c> and <c>vkiosk_</c>.</summary>
    public IList<string> PersistentPrefixes { get; set; } = [];

    /// <summary>
    /// The ids on Pexip of the automatic participants that every room dials when its meeting starts: the contact centre. Default none.
    /// </summary>
    public IList<int> AutomaticParticipants { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // Every name begins with nothing: such a prefix would keep every room for ever.
        if (PersistentPrefixes.Any(string.IsNullOrWhiteSpace))
        {
            yield return new("Rooms:PersistentPrefixes must not be empty.");
        }
    }

    /// <summary>A room at the beginning of its life, by these settings.</summary>
    internal Room NewRoom(string name, string tag, DateTimeOffset now) => new()
    {
        Name = name,
        Tag = tag,
        Timings = Timings,
        IsPersistent = PersistentPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)),
        Since = now,
    };

    private RoomTimings Timings => new()
    {
        Grace = GracePeriod,
        UnusedLifetime = UnusedLifetime,
        ActiveCheckInterval = ActiveCheckInterval,
        CreationDoubt = CreationDoubt,
        MaxRemovalDelay = MaxRemovalDelay,
    };
}
