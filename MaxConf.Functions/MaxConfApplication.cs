using MaxConf.Functions.Bulk;
using MaxConf.Functions.Events;
using MaxConf.Functions.Http;
using MaxConf.Functions.Maintenance.GarbageCollection;
using MaxConf.Functions.Maintenance.Metrics;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Pool;
using MaxConf.Functions.RateLimits;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Live;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Rooms.Widget;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Client;
using MaxConf.Pexip.Management;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Functions;

/// <summary>The app, on whichever host: a table of contents.</summary>
internal static class MaxConfApplication
{
    /// <summary>Adds everything the functions need. The order of the middleware matters: see each.</summary>
    public static FunctionsApplicationBuilder AddMaxConf(this FunctionsApplicationBuilder builder)
    {
        builder.Configuration.AddQuietLogs();
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<RequestScope>();
        builder.UseMiddleware<UnhandledExceptionMiddleware>();
        builder.UseMiddleware<WidgetCors>();
        builder.UseMiddleware<AuthenticationMiddleware>();
        builder.UseMiddleware<CallerRateLimit>();

        builder.Services
            .AddMaxConfTelemetry(builder.Configuration)
            .AddMaxConfHttp()
            .AddMaxConfSecurity()
            .AddMaxConfRateLimits()
            .AddMaxConfNaming()
            .AddMaxConfRooms()
            .AddMaxConfLiveControl()
            .AddMaxConfPool()
            .AddMaxConfBulk()
            .AddMaxConfEvents()
            .AddMaxConfGarbageCollection()
            .AddMaxConfMetrics()
            .AddPexipManagement()
            .AddPexipClient();
        return builder;
    }
}
