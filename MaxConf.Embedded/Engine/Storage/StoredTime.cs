namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Instants as they stand in the file: Unix milliseconds.</summary>
internal static class StoredTime
{
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static long ToStored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>Rounded up, so that nothing is ever due before its time.</summary>
    public static long ToStoredDue(this DateTimeOffset time)
    {
        var sinceEpoch = time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        return Math.Min((sinceEpoch + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond, Latest);
    }

    public static DateTimeOffset ToTime(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);
}
