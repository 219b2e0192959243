using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds middleware to a Functions app.</summary>
public static class MiddlewareWorkerApplicationBuilderExtensions
{
    /// <summary>Adds a middleware class, one instance for the app, as a step of every invocation.</summary>
    /// <typeparam name="T">The middleware.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware<T>(this IFunctionsWorkerApplicationBuilder builder)
        where T : class, IFunctionsWorkerMiddleware
        => builder.UseWhen<T>(static _ => true);

    /// <summary>Adds a delegate as a step of every invocation.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="middleware">Gets the invocation and the rest of the pipeline.</param>
    /// <returns>The same builder.</returns>
    public static IFunctionsWorkerApplicationBuilder UseMiddleware(
        this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, Func<Task>, Task> middleware)
        => builder.UseWhen(static _ => true, middleware);

    /// <summary>Adds a middleware class, one instance for the app, as a step of the invocations chosen.</summary>
    /// <typeparam name="T">The middleware.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="predicate">Whether an invocation goes through the middleware.</param>
    /// <returns>The same builder.</returns>
    public static IFunctionsWorkerApplicationBuilder UseWhen<T>(
        this IFunctionsWorkerApplicationBuilder builder, Func<FunctionContext, bool> predicate)
        where T : class, IFunctionsWorkerMiddleware
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(predicate);
        builder.Services.AddSingleton<T>();
        return builder.Use(next => context => predicate(context)
            ? context.InstanceServices.GetRequiredService<T>().Invoke(context, next)
            : next(context));
    }

    /// <summary>Adds a delegate as a step of the invocations chosen.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="predicate">Whether an invocation goes through the middleware.</param>
    /// <param name="middleware">Gets the invocation and the rest of the pipeline.</param>
    /// <returns>The same builder.</returns>
    public static IFunctionsWorkerApplicationBuilder UseWhen(
        this IFunctionsWorkerApplicationBuilder builder,
        Func<FunctionContext, bool> predicate,
        Func<FunctionContext, Func<Task>, Task> middleware)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(predicate);
        ArgumentNullException.ThrowIfNull(middleware);
        return builder.Use(next => context => predicate(context) ? middleware(context, () => next(context)) : next(context));
    }
}
