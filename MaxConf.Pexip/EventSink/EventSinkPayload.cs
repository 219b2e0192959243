using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MaxConf.Pexip.EventSink;

/// <summary>
/// The body of one post to an event sink, single or bulk (protocol versions 1 and 2). A node holds back all later events until
/// a post is accepted, so that as much as possible is read here and as little as possible refused.
/// </summary>
public sealed class EventSinkPayload
{
    /// <summary>The deepest nesting read. The deepest of Pexip's own bodies, a bulk with media streams, has six levels.</summary>
    public const int MaxDepth = 32;

    private EventSinkPayload(IReadOnlyList<PexipEvent> events, int skipped, string? malformed) =>
        (Events, Skipped, Malformed) = (events, skipped, malformed);

    /// <summary>The events, in the order sent; those of a bulk one by one.</summary>
    public IReadOnlyList<PexipEvent> Events { get; }

    /// <summary>How many items of a bulk were no events and were left out.</summary>
    public int Skipped { get; }

    /// <summary>Why the body as a whole is no event: not JSON, not an object, or without a name. Null when it is one.</summary>
    public string? Malformed { get; }

    /// <summary>Whether the body as a whole is no event; <see cref="Malformed"/> says why.</summary>
    [MemberNotNullWhen(true, nameof(Malformed))]
    public bool IsMalformed => Malformed is not null;

    /// <summary>Reads a body, whose size is for the caller to bound. Never throws, whatever the bytes.</summary>
    /// <param name="json">The body, UTF-8.</param>
    public static EventSinkPayload Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return Bad("the body is not JSON");
        }
    }

    private static EventSinkPayload Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Bad("the body is not an object");
        }

        return PexipEventReader.TryRead(root) switch
        {
            null => Bad("the body has no string \"event\""),
            { Name: PexipEventNames.Bulk } => ReadBulk(root),
            var single => new([single], skipped: 0, malformed: null),
        };
    }

    private static EventSinkPayload ReadBulk(JsonElement bulk)
    {
        if (new EventFields(bulk).Array("data") is not { } items)
        {
            return new([], skipped: 1, malformed: null);
        }

        // A bulk within a bulk is not a thing Pexip sends.
        var events = items.Select(PexipEventReader.TryRead).OfType<PexipEvent>().Where(item => item.Name != PexipEventNames.Bulk).ToList();
        return new(events, items.Length - events.Count, malformed: null);
    }

    private static EventSinkPayload Bad(string reason) => new([], skipped: 0, reason);
}
