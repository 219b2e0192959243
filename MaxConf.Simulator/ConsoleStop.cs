using System.Runtime.InteropServices;

namespace MaxConf.Simulator;

/// <summary>Waits for Ctrl-C or SIGTERM, and keeps either from killing the process before it has stopped.</summary>
internal sealed class ConsoleStop : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _insisted = new();
    private readonly PosixSignalRegistration[] _signals;

    public ConsoleStop() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    /// <summary>Cancelled when it is time to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Cancelled when that is said a second time.</summary>
    public CancellationToken InsistedToken => _insisted.Token;

    public async Task WaitAsync()
    {
        var stopped = new TaskCompletionSource();
        await using var _ = Token.Register(stopped.SetResult);
        await stopped.Task;
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _stop.Dispose();
        _insisted.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        (_stop.IsCancellationRequested ? _insisted : _stop).Cancel();
    }
}
