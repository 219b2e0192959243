using System.Text.Json.Nodes;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>Something a node tells its event sinks.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Room">The conference it is about; null for events about the sink.</param>
/// <param name="Data">The event's fields.</param>
internal sealed record NodeEvent(string Name, string? Room, JsonObject Data)
{
    /// <summary>A participant's media streams at the end of the call; null for all other events.</summary>
    public MediaStreams? MediaStreams { get; init; }

    /// <summary>An event about the sink itself.</summary>
    public static NodeEvent OfSink(string name) => new(name, null, []);

    /// <summary>
    /// The events as one protocol version sends them: version 1 has the streams inside the disconnection, version 2 in an event before it.
    /// </summary>
    public IEnumerable<NodeEvent> In(long version)
    {
        if (MediaStreams is null)
        {
            return [this];
        }

        if (version >= 2)
        {
            return [new("participant_media_streams_destroyed", Room, MediaStreams.EventData()), this];
        }

        var data = (JsonObject)Data.DeepClone();
        data["media_streams"] = MediaStreams.Version1List();
        return [this with { Data = data }];
    }
}
