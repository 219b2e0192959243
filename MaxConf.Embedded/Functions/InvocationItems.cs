namespace MaxConf.Embedded.Functions;

/// <summary>Keys of what the host puts into an invocation's items.</summary>
internal static class InvocationItems
{
    /// <summary>The HTTP context, under the key the Functions worker uses.</summary>
    public const string HttpContext = "HttpRequestContext";
}
