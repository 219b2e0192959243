using MaxConf.Pexip.Client.Events;
using MaxConf.Tests.Pexip.Management;

namespace MaxConf.Tests.Pexip.Client.Stub;

/// <summary>Reads events one after the other, and not for ever.</summary>
internal static class EventReading
{
    /// <summary>The next event.</summary>
    public static async Task<ConferenceEvent> NextAsync(this IAsyncEnumerator<ConferenceEvent> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(WatchedTime.Patience), "There are no more events.");
        return events.Current;
    }

    /// <summary>The next event of this kind; others before it are read over.</summary>
    public static async Task<T> NextAsync<T>(this IAsyncEnumerator<ConferenceEvent> events)
        where T : ConferenceEvent
    {
        while (true)
        {
            if (await events.NextAsync() is T found)
            {
                return found;
            }
        }
    }

    /// <summary>The next events, so many.</summary>
    public static async Task<List<ConferenceEvent>> TakeAsync(this IAsyncEnumerator<ConferenceEvent> events, int count)
    {
        var taken = new List<ConferenceEvent>();
        while (taken.Count < count)
        {
            taken.Add(await events.NextAsync());
        }

        return taken;
    }

    /// <summary>All that is left.</summary>
    public static async Task<List<ConferenceEvent>> RestAsync(this IAsyncEnumerator<ConferenceEvent> events)
    {
        var rest = new List<ConferenceEvent>();
        while (await events.MoveNextAsync().AsTask().WaitAsync(WatchedTime.Patience))
        {
            rest.Add(events.Current);
        }

        return rest;
    }
}
