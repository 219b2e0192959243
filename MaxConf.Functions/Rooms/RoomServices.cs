using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Changes;
using MaxConf.Functions.Rooms.Listing;
using MaxConf.Functions.Rooms.Requests;
using MaxConf.Functions.Rooms.Widget;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Functions.Rooms;

/// <summary>Registers what rooms need.</summary>
internal static class RoomServices
{
    private static readonly string[] DefaultPersistentPrefixes = ["test_", "vkiosk_"];

    /// <summary>Adds the options of rooms and what makes, reads and removes them.</summary>
    public static IServiceCollection AddMaxConfRooms(this IServiceCollection services)
    {
        services.AddOptions<RoomsOptions>()
            .BindConfiguration(RoomsOptions.Section)
            .PostConfigure(UseDefaultPrefixes)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<WidgetOptions>().BindConfiguration(WidgetOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ConferenceDescriber>();
        services.AddSingleton<RoomFinder>();
        services.AddSingleton<MeetingFinder>();
        services.AddSingleton<RoomRendezvous>();
        services.AddSingleton<RoomCache>();
        services.AddSingleton<RoomProgress>();
        services.AddSingleton<RoomAdoption>();
        services.AddSingleton<RoomRequests>();
        services.AddSingleton<RoomRemover>();
        services.AddSingleton<RoomChanger>();
        services.AddSingleton<RoomReader>();
        return services.AddSingleton<RoomLister>();
    }

    private static void UseDefaultPrefixes(RoomsOptions options)
    {
        if (options.PersistentPrefixes.Count > 0)
        {
            return;
        }

        foreach (var prefix in DefaultPersistentPrefixes)
        {
            options.PersistentPrefixes.Add(prefix);
        }
    }
}
