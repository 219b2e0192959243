using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Simulator.Faults;

/// <summary>Makes requests of one target fail as planned.</summary>
internal sealed class FaultMiddleware(FaultPlan plan, FaultTarget target, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var fault = plan.Take(target, context.Request.Method, context.Request.Path);
        return fault?.Kind switch
        {
            null => next(context),
            FaultKind.Error => AnswerError(context, fault),
            FaultKind.DropConnection => Drop(context),
            FaultKind.CreatedBut500 => AnswerErrorAfterAsync(context, next),
            FaultKind.Slow => DelayAsync(context, next, fault),
            FaultKind.LoginRedirect => RedirectToLogin(context),
            FaultKind.Timeout => NeverAnswerAsync(context, next),
            var kind => throw new InvalidOperationException($"Fault {kind} has no behaviour."),
        };
    }

    private static Task AnswerError(HttpContext context, Fault fault)
    {
        context.Response.StatusCode = fault.Status ?? StatusCodes.Status503ServiceUnavailable;
        if (fault.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return Task.CompletedTask;
    }

    private static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task RedirectToLogin(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = $"/accounts/login/?next={Uri.EscapeDataString(context.Request.Path)}";
        return Task.CompletedTask;
    }

    private static async Task AnswerErrorAfterAsync(HttpContext context, RequestDelegate next)
    {
        await RunUnseenAsync(context, next);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        await context.Response.WriteAsync(
            """{"error_message": "Sorry, this request could not be processed. Please try again later."}""",
            context.RequestAborted);
    }

    private async Task DelayAsync(HttpContext context, RequestDelegate next, Fault fault)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(fault.Milliseconds ?? 1000), time, context.RequestAborted);
        await next(context);
    }

    private static async Task NeverAnswerAsync(HttpContext context, RequestDelegate next)
    {
        await RunUnseenAsync(context, next);
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var never = new TaskCompletionSource();
        await using var _ = either.Token.Register(never.SetResult);
        await never.Task;
        context.Abort();
    }

    /// <summary>Lets the request take effect and keeps its answer from the caller.</summary>
    private static async Task RunUnseenAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var unseen = new MemoryStream();
        context.Response.Body = unseen;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        context.Response.Headers.Clear();
    }
}
