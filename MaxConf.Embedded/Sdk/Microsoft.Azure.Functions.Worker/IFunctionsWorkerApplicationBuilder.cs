using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Collects the services and the middleware of a Functions app.</summary>
public interface IFunctionsWorkerApplicationBuilder
{
    /// <summary>Services of the app.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds a step to the pipeline, inside those added before.</summary>
    /// <param name="middleware">Wraps the rest of the pipeline.</param>
    /// <returns>This builder.</returns>
    IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware);
}
