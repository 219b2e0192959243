namespace MaxConf.Simulator.Entra;

/// <summary>The metadata document (OpenID Connect Discovery 1.0, section 3), as much as a validator of tokens reads.</summary>
internal sealed record OpenIdConfiguration(
    string Issuer,
    string TokenEndpoint,
    string AuthorizationEndpoint,
    string JwksUri,
    IReadOnlyList<string> ResponseTypesSupported,
    IReadOnlyList<string> SubjectTypesSupported,
    IReadOnlyList<string> IdTokenSigningAlgValuesSupported,
    IReadOnlyList<string> TokenEndpointAuthMethodsSupported);
