namespace MaxConf.Functions.Bulk.Runs;

/// <summary>
/// A time in which Pexip cannot be reached: a run then pauses, and lets one room at a time try whether it is over.
/// </summary>
/// <param name="Since">When it was first noticed.</param>
/// <param name="Until">When the next try is due.</param>
/// <param name="Pauses">The pauses so far, this one included.</param>
internal sealed record Outage(DateTimeOffset Since, DateTimeOffset Until, int Pauses)
{
    private const int MaxDoublings = 4;

    /// <summary>The outage after another failure: a try that was due makes the next pause longer, a straggler changes nothing.</summary>
    /// <param name="outage">The outage so far; null if this is the first failure.</param>
    /// <param name="delay">The first pause.</param>
    /// <param name="asked">How long Pexip asked to be left alone, if it did.</param>
    /// <param name="now">The time.</param>
    public static Outage Next(Outage? outage, TimeSpan delay, TimeSpan? asked, DateTimeOffset now)
    {
        if (now < outage?.Until)
        {
            return outage;
        }

        var pauses = outage?.Pauses ?? 0;
        var pause = delay * Math.Pow(2, Math.Min(pauses, MaxDoublings));
        return new(outage?.Since ?? now, now + (asked > pause ? asked.Value : pause), pauses + 1);
    }
}
