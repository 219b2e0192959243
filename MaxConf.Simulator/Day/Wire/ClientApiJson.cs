using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Pexip's client API, which writes times as texts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(CallRequest))]
[JsonSerializable(typeof(ClientResult<GrantedToken>))]
[JsonSerializable(typeof(ClientResult<RefreshedToken>))]
[JsonSerializable(typeof(ClientResult<StartedCall>))]
[JsonSerializable(typeof(ClientResult<JsonElement>))]
internal sealed partial class ClientApiJson : JsonSerializerContext;
