namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>How an orchestration ends.</summary>
/// <param name="Output">Its output; null for one that fails.</param>
/// <param name="Failure">What it fails with; null for one that does not.</param>
/// <param name="Status">Its last custom status; null for none.</param>
internal sealed record ExpectedEnd(string? Output, string? Failure, string? Status);
