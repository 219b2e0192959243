using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Entra;

/// <summary>JSON of the Entra simulator.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(TokenErrorResponse))]
[JsonSerializable(typeof(OpenIdConfiguration))]
[JsonSerializable(typeof(PublishedKeys))]
[JsonSerializable(typeof(TokenRecipe))]
[JsonSerializable(typeof(RotateBody))]
[JsonSerializable(typeof(MintedToken))]
internal sealed partial class EntraJson : JsonSerializerContext;
