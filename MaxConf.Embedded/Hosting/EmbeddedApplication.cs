using MaxConf.Embedded.Functions;
using MaxConf.Embedded.Http;
using MaxConf.Embedded.Management;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Hosting;

/// <summary>Puts a built app together: its address, and what answers its requests.</summary>
internal static class EmbeddedApplication
{
    /// <exception cref="EmbeddedHostException">A function cannot be offered.</exception>
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    public static WebApplication Compose(WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<EmbeddedHostOptions>>().Value;
        app.Urls.Clear();
        app.Urls.Add(options.Url);
        app.UseForwardedHeaders();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.MapHttpFunctions();
        app.MapDurableManagement();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        return app;
    }

    private static void Announce(WebApplication app)
        => Log.HostStarted(
            app.Services.GetRequiredService<ILogger<FunctionCatalog>>(),
            app.Services.GetRequiredService<FunctionCatalog>().Functions.Count,
            string.Join(", ", app.Urls));
}
