using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>Writes the envelope that every event travels in.</summary>
internal static class EventEnvelope
{
    /// <summary>The node a bulk message claims to come from.</summary>
    private const string BulkNode = "127.0.0.1";

    public static string Write(string node, long seq, long version, DateTimeOffset time, string name, JsonObject data) =>
        Write(node, seq, version, time, name, json => data.WriteTo(json));

    /// <summary>One message around several, each complete with its own envelope; its own number is 0 and no part of the sequence.</summary>
    public static string WriteBulk(IEnumerable<QueuedEvent> events, long version, DateTimeOffset time) =>
        Write(BulkNode, 0, version, time, "eventsink_bulk", json =>
        {
            json.WriteStartArray();
            foreach (var item in events)
            {
                json.WriteRawValue(item.Json);
            }

            json.WriteEndArray();
        });

    private static string Write(string node, long seq, long version, DateTimeOffset time, string name, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("node", node);
            json.WriteNumber("seq", seq);
            json.WriteNumber("version", version);
            json.WriteNumber("time", PexipTime.UnixSeconds(time));
            json.WriteString("event", name);
            json.WritePropertyName("data");
            writeData(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
