using System.Text.Json.Serialization;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Layouts;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>JSON of the client API that is not read field by field.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LayoutTransforms))]
[JsonSerializable(typeof(SilentVideoDetection))]
internal sealed partial class ClientJson : JsonSerializerContext;
