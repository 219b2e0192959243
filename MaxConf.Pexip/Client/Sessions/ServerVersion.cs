namespace MaxConf.Pexip.Client.Sessions;

/// <summary>The version of Pexip Infinity.</summary>
/// <param name="VersionId">Such as <c>37</c>.</param>
/// <param name="PseudoVersion">Such as <c>68488.0.0</c>.</param>
public sealed record ServerVersion(string? VersionId, string? PseudoVersion);
