using MaxConf.Functions.Events;
using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Pool;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Rooms.Widget;
using MaxConf.Functions.Security;
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
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<UnhandledExceptionMiddleware>();
        builder.UseMiddleware<WidgetCors>();
        builder.UseMiddleware<AuthenticationMiddleware>();

        builder.Services
            .AddMaxConfTelemetry(builder.Configuration)
            .AddMaxConfSecurity()
            .AddMaxConfNaming()
            .AddMaxConfRooms()
            .AddMaxConfPool()
            .AddMaxConfEvents()
            .AddPexipManagement();
        return builder;
    }
}
