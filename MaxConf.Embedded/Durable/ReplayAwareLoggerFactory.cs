using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Durable;

/// <summary>Makes the loggers of an orchestration. It neither owns nor changes the factory behind it.</summary>
internal sealed class ReplayAwareLoggerFactory(TaskOrchestrationContext context, Func<ILoggerFactory> inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new ReplayAwareLogger(context, inner().CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider)
        => throw new NotSupportedException("Logging providers are added to the app, not to an orchestration.");

    public void Dispose()
    {
    }
}
