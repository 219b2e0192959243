using System.Collections.Frozen;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Client.Http;

namespace MaxConf.Pexip.Client.Events;

/// <summary>
/// Turns what came over the wire into typed events. Nothing is too odd: what cannot be read is an <see cref="UnknownEvent"/>.
/// </summary>
internal static class ConferenceEventReader
{
    private static readonly FrozenDictionary<string, Func<string, ConferenceEvent?>> Readers =
        new Dictionary<string, Func<string, ConferenceEvent?>>
        {
            ["presentation_start"] = Of(ClientJson.Default.PresentationStartEvent),
            ["presentation_stop"] = Bare<PresentationStopEvent>,
            ["presentation_frame"] = Bare<PresentationFrameEvent>,
            ["participant_create"] = Of(ClientJson.Default.Participant, value => new ParticipantCreateEvent(value)),
            ["participant_update"] = Of(ClientJson.Default.Participant, value => new ParticipantUpdateEvent(value)),
            ["participant_delete"] = Of(ClientJson.Default.ParticipantDeleteEvent),
            ["participant_sync_begin"] = Bare<ParticipantSyncBeginEvent>,
            ["participant_sync_end"] = Bare<ParticipantSyncEndEvent>,
            ["conference_update"] = Of(ClientJson.Default.ConferenceStatus, value => new ConferenceUpdateEvent(value)),
            ["layout"] = Of(ClientJson.Default.LayoutEvent),
            ["live_captions"] = Of(ClientJson.Default.LiveCaptionsEvent),
            ["message_received"] = Of(ClientJson.Default.MessageReceivedEvent),
            ["stage"] = Of(ClientJson.Default.IReadOnlyListStageEntry, value => new StageEvent(value)),
            ["call_disconnected"] = Of(ClientJson.Default.CallDisconnectedEvent),
            ["disconnect"] = Of(ClientJson.Default.DisconnectEvent),
            ["splash_screen"] = Of(ClientJson.Default.SplashScreenEvent),
            ["new_offer"] = Of(ClientJson.Default.NewOfferEvent),
            ["update_sdp"] = Of(ClientJson.Default.UpdateSdpEvent),
            ["new_candidate"] = Of(ClientJson.Default.IceCandidate, value => new NewCandidateEvent(value)),
            ["peer_disconnect"] = Bare<PeerDisconnectEvent>,
            ["refer"] = Of(ClientJson.Default.ReferEvent),
            ["breakout_begin"] = Of(ClientJson.Default.BreakoutBeginEvent),
            ["breakout_event"] = Of(ClientJson.Default.BreakoutEnvelope, Unwrap),
            ["breakout_end"] = Of(ClientJson.Default.BreakoutEndEvent),
            ["breakout_refer"] = Of(ClientJson.Default.BreakoutReferEvent),
        }.ToFrozenDictionary();

    /// <summary>The names of the events that have a type.</summary>
    public static IEnumerable<string> Names => Readers.Keys;

    public static ConferenceEvent Read(SseItem<string> item) => Read(item.EventType, item.Data) with { Id = item.EventId };

    private static ConferenceEvent Read(string name, string data) =>
        (TryRead(name, data) ?? new UnknownEvent()) with { Name = name, Data = data };

    private static ConferenceEvent? TryRead(string name, string data)
    {
        try
        {
            return Readers.TryGetValue(name, out var read) ? read(data) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T Bare<T>(string data)
        where T : ConferenceEvent, new() => new();

    // An event without data is one whose fields are all unknown.
    private static Func<string, ConferenceEvent> Of<T>(JsonTypeInfo<T> type)
        where T : ConferenceEvent, new() => data => Value(data, type) ?? new T();

    private static Func<string, ConferenceEvent?> Of<T>(JsonTypeInfo<T> type, Func<T, ConferenceEvent> make)
        where T : class => data => Value(data, type) is { } value ? make(value) : null;

    private static T? Value<T>(string data, JsonTypeInfo<T> type)
        where T : class => string.IsNullOrWhiteSpace(data) || data == "None" ? null : JsonSerializer.Deserialize(data, type);

    private static BreakoutEvent Unwrap(BreakoutEnvelope envelope)
    {
        var data = envelope.Data.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? "" : envelope.Data.GetRawText();
        return new BreakoutEvent(envelope.BreakoutUuid, Read(envelope.Event ?? "", data));
    }
}
