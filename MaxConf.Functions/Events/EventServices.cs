using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Functions.Events;

/// <summary>Registers what takes in Pexip's events.</summary>
internal static class EventServices
{
    public static IServiceCollection AddMaxConfEvents(this IServiceCollection services) =>
        services.AddSingleton<EventSinkMetrics>().AddSingleton<EventDelivery>();
}
