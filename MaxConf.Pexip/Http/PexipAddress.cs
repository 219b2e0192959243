namespace MaxConf.Pexip.Http;

/// <summary>The rules for the address of a node.</summary>
internal static class PexipAddress
{
    /// <summary>What is wrong with an address; null when nothing is.</summary>
    /// <param name="setting">Where it was set.</param>
    /// <param name="address">The address.</param>
    public static string? FailureOf(string setting, Uri? address) => address switch
    {
        null => $"{setting} is required, such as https://pexip.example.org.",
        { IsAbsoluteUri: false } => $"{setting} must be an absolute http or https address.",
        _ when address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp =>
            $"{setting} must be an absolute http or https address.",
        _ when address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0 =>
            $"{setting} must have no user information, query or fragment.",
        _ when address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback =>
            $"{setting} must be https, as secrets travel there; http is for this machine only.",
        _ => null,
    };

    /// <summary>The address as a base that paths are appended to.</summary>
    public static Uri AsBase(Uri address) => new(address.AbsoluteUri.TrimEnd('/') + "/");
}
