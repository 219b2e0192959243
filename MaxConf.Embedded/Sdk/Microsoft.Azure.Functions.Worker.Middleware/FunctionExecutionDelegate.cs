namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline of an invocation.</summary>
/// <param name="context">The invocation.</param>
/// <returns>A task that ends when the rest has run.</returns>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
