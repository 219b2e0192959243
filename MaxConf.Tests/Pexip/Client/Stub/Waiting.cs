using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client.Stub;

/// <summary>Waits for what gives no signal.</summary>
internal static class Waiting
{
    /// <summary>Until it is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(WatchedTime.Patience);
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
