using System.Text.Json;
using System.Text.Json.Serialization;
using MaxConf.Pexip.Client.Control;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Joining;
using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Pexip.Client.Http;

/// <summary>The JSON of the client API: snake case; what is null is not sent; odd scalars are read as well as can be.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientTextConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientNumberConverter),
        typeof(LenientIntegerConverter),
    ])]
[JsonSerializable(typeof(AvailableLayout))]
[JsonSerializable(typeof(BreakoutBeginEvent))]
[JsonSerializable(typeof(BreakoutCreated))]
[JsonSerializable(typeof(BreakoutEndEvent))]
[JsonSerializable(typeof(BreakoutEnvelope))]
[JsonSerializable(typeof(BreakoutReferEvent))]
[JsonSerializable(typeof(CallAnswer))]
[JsonSerializable(typeof(CallDisconnectedEvent))]
[JsonSerializable(typeof(CameraCommand))]
[JsonSerializable(typeof(Classification))]
[JsonSerializable(typeof(ConferenceStatus))]
[JsonSerializable(typeof(DialRequest))]
[JsonSerializable(typeof(DisconnectEvent))]
[JsonSerializable(typeof(IceCandidate))]
[JsonSerializable(typeof(IdentityProvider))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, ThemeScreen>))]
[JsonSerializable(typeof(IReadOnlyList<AudioMix>))]
[JsonSerializable(typeof(IReadOnlyList<IdentityProvider>))]
[JsonSerializable(typeof(IReadOnlyList<JsonElement>))]
[JsonSerializable(typeof(IReadOnlyList<Participant>))]
[JsonSerializable(typeof(IReadOnlyList<StageEntry>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(LayoutEvent))]
[JsonSerializable(typeof(LayoutTransforms))]
[JsonSerializable(typeof(LiveCaptionsEvent))]
[JsonSerializable(typeof(MediaStatistics))]
[JsonSerializable(typeof(MessageReceivedEvent))]
[JsonSerializable(typeof(MessageText))]
[JsonSerializable(typeof(NewBreakoutRoom))]
[JsonSerializable(typeof(NewCall))]
[JsonSerializable(typeof(NewOfferEvent))]
[JsonSerializable(typeof(ParticipantDeleteEvent))]
[JsonSerializable(typeof(PinningConfig))]
[JsonSerializable(typeof(PresentationStartEvent))]
[JsonSerializable(typeof(ReferEvent))]
[JsonSerializable(typeof(SessionInfo))]
[JsonSerializable(typeof(SilentVideoDetection))]
[JsonSerializable(typeof(SplashScreenEvent))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TransferRequest))]
[JsonSerializable(typeof(UpdateSdpEvent))]
internal sealed partial class ClientJson : JsonSerializerContext;
