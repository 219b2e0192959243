namespace MaxConf.Pexip.Client.Control;

/// <summary>A picture, or another file that a node has.</summary>
/// <param name="Content">What is in it.</param>
/// <param name="MediaType">What it is, such as <c>image/jpeg</c>; null when the node does not say.</param>
public sealed record NodeFile(ReadOnlyMemory<byte> Content, string? MediaType);
