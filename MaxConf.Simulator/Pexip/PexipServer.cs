using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Pexip.Client;
using MaxConf.Simulator.Pexip.Control;
using MaxConf.Simulator.Pexip.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip;

/// <summary>What answers on Pexip's port: the management API, and below <c>/simulator</c> the control API.</summary>
internal static class PexipServer
{
    public static void Map(
        WebApplication application, PexipPlatform platform, ClientServices clients, FaultPlan faults, SimulatorOptions options)
    {
        var fault = new FaultMiddleware(faults, FaultTarget.Management, platform.Time);
        var management = new ManagementApi(
            platform.Gate,
            new(options.PexipUsername, options.PexipPassword),
            new(options.RateLimit, platform.Time),
            ManagementResources.Of(platform));

        application.MapWhen(context => context.Request.Path.StartsWithSegments(ManagementPath.Prefix), branch =>
        {
            branch.Use(next => context => CountAsync(platform, context, next));
            branch.Use(next => context => fault.InvokeAsync(context, next));
            branch.Run(management.HandleAsync);
        });
        ControlApi.Map(application, platform, clients, faults);
    }

    private static async Task CountAsync(PexipPlatform platform, HttpContext context, RequestDelegate next)
    {
        var template = ManagementPath.Parse(context.Request.Path.Value!)?.Template ?? context.Request.Path.Value!;
        lock (platform.Gate)
        {
            platform.Statistics.RequestBegan($"{context.Request.Method} {template}");
        }

        try
        {
            await next(context);
        }
        finally
        {
            lock (platform.Gate)
            {
                platform.Statistics.RequestEnded();
            }
        }
    }
}
