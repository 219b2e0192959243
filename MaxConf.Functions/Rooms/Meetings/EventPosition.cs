namespace MaxConf.Functions.Rooms.Meetings;

/// <summary>
/// A place in the order of one node's events. Time decides before the number: the numbers begin anew when the sink is restarted, the
/// clock does not.
/// </summary>
internal readonly record struct EventPosition(DateTimeOffset Time, long Sequence) : IComparable<EventPosition>
{
    public static bool operator >(EventPosition left, EventPosition right) => left.CompareTo(right) > 0;

    public static bool operator <(EventPosition left, EventPosition right) => left.CompareTo(right) < 0;

    public static bool operator >=(EventPosition left, EventPosition right) => left.CompareTo(right) >= 0;

    public static bool operator <=(EventPosition left, EventPosition right) => left.CompareTo(right) <= 0;

    /// <inheritdoc/>
    public int CompareTo(EventPosition other) =>
        Time != other.Time ? Time.CompareTo(other.Time) : Sequence.CompareTo(other.Sequence);
}
