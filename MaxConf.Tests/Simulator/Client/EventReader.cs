using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Simulator.Client;

/// <summary>Reads a stream of server-sent events.</summary>
internal sealed class EventReader(Stream stream) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IAsyncEnumerator<SseItem<string>> _items = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<ReceivedEvent?> NextAsync()
    {
        if (!await _items.MoveNextAsync().AsTask().WaitAsync(Patience))
        {
            return null;
        }

        var item = _items.Current;
        return new(item.EventType, item.EventId, JsonNode.Parse(item.Data));
    }

    /// <summary>Reads up to an event of a name, and returns it.</summary>
    public async Task<ReceivedEvent> ReadToAsync(string name)
    {
        var skipped = new List<string>();
        while (await NextAsync() is { } received)
        {
            if (received.Name == name)
            {
                return received;
            }

            skipped.Add(received.Name);
        }

        throw new InvalidOperationException($"The stream ended without {name}, after {string.Join(", ", skipped)}.");
    }

    /// <summary>Reads up to an event of a name whose data is of a certain kind.</summary>
    public async Task<ReceivedEvent> ReadToAsync(string name, Func<JsonNode, bool> isMeant)
    {
        while (true)
        {
            var received = await ReadToAsync(name);
            if (received.Data is { } data && isMeant(data))
            {
                return received;
            }
        }
    }

    /// <summary>The names of all events up to the end of the stream.</summary>
    public async Task<IReadOnlyList<string>> RestAsync()
    {
        var names = new List<string>();
        while (await NextAsync() is { } received)
        {
            names.Add(received.Name);
        }

        return names;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
    }
}
