namespace MaxConf.Simulator.Entra;

/// <summary>A JSON Web Key Set (RFC 7517).</summary>
internal sealed record PublishedKeys(IReadOnlyList<PublishedKey> Keys);
