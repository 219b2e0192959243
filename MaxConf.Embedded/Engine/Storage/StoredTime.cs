namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Instants as they stand in the file: Unix milliseconds.</summary>
internal static class StoredTime
{
    public static long ToStored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    /// <summary>Rounded up, so that nothing is ever due before its time.</summary>
    public static long ToStoredDue(this DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond;

    public static DateTimeOffset ToTime(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);
}
