using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;
using MaxConf.Tests.Simulator.Client;

namespace MaxConf.Tests.Functions.Rooms.Live.Events;

/// <summary>Rooms as they are followed.</summary>
internal static class StreamCalls
{
    /// <summary>How often a room is asked for its state in these tests: a length that nothing else waits for.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(1700);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Starts an app with that length.</summary>
    public static Task<MaxConfApp> StartAsync(bool isWithoutNodes = false, params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        all["LiveControl:PollInterval"] = Poll.ToString();
        return MaxConfApp.StartAsync(all, isWithoutNodes: isWithoutNodes);
    }

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

    /// <summary>Has rooms asked for their state, again and again, until something has come.</summary>
    public static async Task<T> PollUntilAsync<T>(this MaxConfApp app, Task<T> awaited)
    {
        while (true)
        {
            using var watch = new CancellationTokenSource();
            await Task.WhenAny(awaited, app.Clock.WaitBegunAsync(Poll, watch.Token)).WaitAsync(Patience);
            if (awaited.IsCompleted)
            {
                await watch.CancelAsync();
                return await awaited;
            }

            await app.AdvanceAsync(Poll);
        }
    }
}
