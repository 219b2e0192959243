namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>How long to leave Pexip alone after it failed.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>Five seconds at first and twice as long each time, up to a bound; longer where Pexip asked for that.</summary>
    /// <param name="failures">Failures before this one.</param>
    /// <param name="max">The bound.</param>
    /// <param name="asked">How long Pexip asked to be left alone, if it did.</param>
    public static TimeSpan After(int failures, TimeSpan max, TimeSpan? asked)
    {
        var delay = First * Math.Pow(2, Math.Min(failures, 16));
        var bounded = delay < max ? delay : max;
        return asked > bounded ? asked.Value : bounded;
    }
}
