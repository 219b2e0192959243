using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Embedded.Functions;

/// <summary>Runs functions of every kind through the app's middleware, in a service scope of their own.</summary>
internal sealed class FunctionRunner(FunctionMiddleware middleware, FunctionTelemetry telemetry, IServiceScopeFactory scopes)
{
    private readonly FunctionExecutionDelegate _pipeline = middleware.Build(InvokeFunctionAsync);

    /// <summary>Prepares an invocation; running it disposes of it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="trigger">What started it.</param>
    /// <param name="cancellation">Cancelled when it should stop.</param>
    /// <param name="services">Services of a scope that exists already; null makes one when it is needed.</param>
    public InvocationContext Prepare(
        FunctionDescriptor function, object trigger, CancellationToken cancellation, IServiceProvider? services = null)
        => new(function, scopes, services, cancellation) { Trigger = trigger };

    /// <summary>Runs an invocation, with a span and metrics.</summary>
    /// <param name="invocation">The invocation.</param>
    /// <param name="finish">What is done with the result, as part of the invocation; null means nothing.</param>
    /// <returns>The result.</returns>
    public async Task<object?> RunAsync(InvocationContext invocation, Func<InvocationContext, object?, Task>? finish = null)
    {
        using var measurement = telemetry.Start(invocation);
        try
        {
            return await RunPlainAsync(invocation, finish);
        }
        catch (Exception e)
        {
            measurement.Fail(e);
            throw;
        }
    }

    /// <summary>
    /// Runs a turn of an orchestrator. Only the last turn of an instance ends, the others are forgotten where they wait: no span
    /// would be closed, so there is none, and what an orchestrator's class holds may never be disposed of.
    /// </summary>
    public Task<object?> RunTurnAsync(InvocationContext invocation) => RunPlainAsync(invocation, finish: null);

    private async Task<object?> RunPlainAsync(InvocationContext invocation, Func<InvocationContext, object?, Task>? finish)
    {
        await using (invocation)
        {
            await _pipeline(invocation);
            var result = invocation.GetInvocationResult().Value;
            if (finish is not null)
            {
                await finish(invocation, result);
            }

            return result;
        }
    }

    private static async Task InvokeFunctionAsync(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        context.GetInvocationResult().Value = await invocation.Function.InvokeAsync(invocation);
    }
}
