using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Pexip.Client.Stub;

/// <summary>A request as it came over the wire. What it asks is its method and its path below the conference.</summary>
internal sealed record NodeRequest(string Asks, string Target, string Body, IHeaderDictionary Headers)
{
    public string? Token => Headers["token"];

    public string? Pin => Headers["pin"];

    public override string ToString() => Asks;
}
