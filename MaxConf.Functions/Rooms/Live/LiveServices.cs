using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Conferences;
using MaxConf.Functions.Rooms.Live.Events;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Functions.Rooms.Live.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>Registers what live control needs.</summary>
internal static class LiveServices
{
    public static IServiceCollection AddMaxConfLiveControl(this IServiceCollection services)
    {
        services.AddOptions<LiveControlOptions>().BindConfiguration(LiveControlOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveRooms>();
        services.AddSingleton<RosterReader>();
        services.AddSingleton<ActionLog>();
        services.AddSingleton<ControlJoiner>();
        services.AddSingleton<ControlSessions>();
        services.AddHostedService(provider => provider.GetRequiredService<ControlSessions>());
        services.AddSingleton<LayoutReader>();
        services.AddSingleton<RoomFeeds>();
        return services.AddSingleton<RoomControl>();
    }
}
