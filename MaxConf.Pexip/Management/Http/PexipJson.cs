using System.Text.Json.Serialization;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Pexip.Management.Http;

/// <summary>Pexip's JSON: snake case, and numbers that may come as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Conference))]
[JsonSerializable(typeof(NewAutomaticParticipant))]
[JsonSerializable(typeof(NewConference))]
[JsonSerializable(typeof(NewConferenceAlias))]
[JsonSerializable(typeof(NewDialOut))]
[JsonSerializable(typeof(LayoutTransform))]
[JsonSerializable(typeof(PexipCommandAnswer))]
[JsonSerializable(typeof(DialledOut))]
[JsonSerializable(typeof(PexipPage<Alarm>))]
[JsonSerializable(typeof(PexipPage<AutomaticParticipant>))]
[JsonSerializable(typeof(PexipPage<Conference>))]
[JsonSerializable(typeof(PexipPage<ConferenceAlias>))]
[JsonSerializable(typeof(PexipPage<LiveConference>))]
[JsonSerializable(typeof(PexipPage<LiveConferenceShard>))]
[JsonSerializable(typeof(PexipPage<LiveParticipant>))]
internal sealed partial class PexipJson : JsonSerializerContext;
