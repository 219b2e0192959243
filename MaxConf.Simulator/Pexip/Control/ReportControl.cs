using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>What happened: counts, those of each room by itself, and the journal.</summary>
internal static class ReportControl
{
    public static void Map(RouteGroupBuilder group, PexipPlatform platform)
    {
        group.MapGet("/statistics", () =>
        {
            lock (platform.Gate)
            {
                return Results.Json(platform.Statistics.View(platform.EventSinks.Backlog), ControlJson.Default.StatisticsView);
            }
        });
        group.MapGet("/statistics/rooms", () =>
        {
            lock (platform.Gate)
            {
                var rooms = platform.Statistics.Rooms(name => platform.Configuration.Conferences.FindUnique("name", name) is not null);
                return Results.Json(rooms, ControlJson.Default.IReadOnlyListRoomCount);
            }
        });
        group.MapGet("/journal", (long? since) =>
        {
            lock (platform.Gate)
            {
                return Results.Json(platform.Journal.Since(since ?? 0), ControlJson.Default.IReadOnlyListJournalEntry);
            }
        });
    }
}
