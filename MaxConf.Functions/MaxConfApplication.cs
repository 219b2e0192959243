using MaxConf.Functions.Events;
using MaxConf.Functions.Http;
using MaxConf.Functions.Observability;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Rooms.Widget;
using MaxConf.Functions.Security;
using MaxConf.Pexip.Management;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddMaxConfTelemetry(builder.Configuration)
            .AddMaxConfSecurity()
            .AddMaxConfNaming()
            .AddMaxConfRooms()
            .AddMaxConfEvents()
            .AddPexipManagement();
        builder.Services.AddOptions<PexipManagementOptions>().Validate(
            options => options.Address is not null, "Pexip:Address is required, such as https://pexip.example.org.");
        return builder;
    }
}
