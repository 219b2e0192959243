namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>A step of the pipeline that every invocation runs through.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs the step.</summary>
    /// <param name="context">The invocation.</param>
    /// <param name="next">The rest of the pipeline; leaving it out ends the invocation here.</param>
    /// <returns>A task that ends when the step has run.</returns>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
