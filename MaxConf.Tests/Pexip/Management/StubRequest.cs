namespace MaxConf.Tests.Pexip.Management;

/// <summary>A request as it came over the wire.</summary>
internal sealed record StubRequest(string Method, string Target, string Body, string? Authorization, string? ContentType, string? Accept)
{
    public override string ToString() => $"{Method} {Target}";
}
