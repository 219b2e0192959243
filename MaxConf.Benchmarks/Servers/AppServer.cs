using MaxConf.Embedded;
using MaxConf.Functions;
using MaxConf.Functions.Development;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Benchmarks.Servers;

/// <summary>MaxConf as its own program runs it, with a line to the benchmark beside it.</summary>
internal static class AppServer
{
    public static Task<int> RunAsync() => EmbeddedProgram.RunAsync(Create);

    private static FunctionsApplicationBuilder Create()
    {
        var builder = FunctionsApplication.CreateBuilder([]).AddMaxConf();
        builder.Services.Configure<EmbeddedHostOptions>(options => options.FunctionsAssembly = typeof(MaxConfApplication).Assembly);
        builder.Services.AddHostedService<AppOrders>();
        return builder;
    }
}
