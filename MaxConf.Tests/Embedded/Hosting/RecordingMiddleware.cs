using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace MaxConf.Tests.Embedded.Hosting;

/// <summary>Notes which functions pass through it, and by which trigger.</summary>
internal sealed class RecordingMiddleware(ConcurrentQueue<string> notes) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var bindings = context.FunctionDefinition.InputBindings.Values;
        var trigger = bindings.Single(binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal));
        notes.Enqueue($"{context.FunctionDefinition.Name} {trigger.Type} {trigger.Name}");
        return next(context);
    }
}
