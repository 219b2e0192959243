using MaxConf.Functions.Bulk.Creation;
using MaxConf.Functions.Bulk.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Functions.Bulk;

/// <summary>Registers what making and deleting many rooms needs.</summary>
internal static class BulkServices
{
    /// <summary>Adds the <c>Bulk</c> options, what reads and begins orders, and what tells of them.</summary>
    public static IServiceCollection AddMaxConfBulk(this IServiceCollection services)
    {
        services.AddOptions<BulkOptions>().BindConfiguration(BulkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<CreationReader>();
        services.AddSingleton<CreationStarter>();
        return services.AddSingleton<OperationAnswers>();
    }
}
