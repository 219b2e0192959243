using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;
using MaxConf.Tests.Simulator.Client;

namespace MaxConf.Tests.Functions.Rooms.Live.Events;

/// <summary>Rooms as they are followed.</summary>
internal static class StreamCalls
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <summary>Asks for a room's events as a back end does, or as an agent.</summary>
    public static async Task<HttpResponseMessage> OpenEventsAsync(
        this MaxConfApp app, string room, string? lastEventId = null, bool isAgent = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"room/{room}/events");
        if (isAgent)
        {
            request.Headers.Add("x-auth-token", WidgetCalls.AgentToken);
        }
        else
        {
            request.Headers.Authorization = new("Bearer", await app.TokenAsync());
        }

        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return await app.OpenAsync(request);
    }

    /// <summary>Follows a room.</summary>
    public static async Task<EventReader> FollowAsync(this MaxConfApp app, string room, string? lastEventId = null, bool isAgent = false)
    {
        var response = await app.OpenEventsAsync(room, lastEventId, isAgent);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        return new(await response.Content.ReadAsStreamAsync());
    }

    /// <summary>Moves the clock on, so that rooms are asked for their state again and again, until something has come.</summary>
    public static async Task<T> PollUntilAsync<T>(this MaxConfApp app, Task<T> awaited)
    {
        while (!awaited.IsCompleted)
        {
            await app.AdvanceAsync(Poll);
        }

        return await awaited;
    }
}
