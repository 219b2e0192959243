using System.Text.Json.Serialization;
using MaxConf.Simulator.Faults;

namespace MaxConf.Simulator.Pexip.Control;

/// <summary>JSON of the control API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(JoinBody))]
[JsonSerializable(typeof(WhoBody))]
[JsonSerializable(typeof(SayBody))]
[JsonSerializable(typeof(NodeBody))]
[JsonSerializable(typeof(DeliverTwiceBody))]
[JsonSerializable(typeof(ReplayBody))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(ControlError))]
[JsonSerializable(typeof(CountView))]
[JsonSerializable(typeof(IReadOnlyList<NodeView>))]
[JsonSerializable(typeof(ParticipantView))]
[JsonSerializable(typeof(IReadOnlyList<ParticipantView>))]
[JsonSerializable(typeof(IReadOnlyList<RoomView>))]
[JsonSerializable(typeof(IReadOnlyList<JournalEntry>))]
[JsonSerializable(typeof(IReadOnlyList<RoomCount>))]
[JsonSerializable(typeof(StatisticsView))]
internal sealed partial class ControlJson : JsonSerializerContext;
