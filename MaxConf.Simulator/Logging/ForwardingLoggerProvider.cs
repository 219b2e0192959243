using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator.Logging;

/// <summary>Hands the web servers' warnings and errors to the logger factory of whoever started the simulator.</summary>
internal sealed class ForwardingLoggerProvider(ILoggerFactory target) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => target.CreateLogger(categoryName);

    public void Dispose()
    {
        // The factory belongs to the caller.
    }
}
