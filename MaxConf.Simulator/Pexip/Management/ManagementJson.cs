using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>JSON of the management API that is not written field by field.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ManagementJson : JsonSerializerContext;
