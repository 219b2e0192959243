using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>
/// An http or https URL read strictly. Only what every reader of URLs understands in the same way gets through: RFC 3986's characters,
/// no user information, no dot segments, and in the path no escape that could turn into a dot, a slash, a backslash, a percent sign or
/// a control character when somebody decodes it. <see cref="Uri"/> is not used because it repairs what it reads.
/// </summary>
internal sealed partial record AbsoluteUrl
{
    private AbsoluteUrl(string scheme, string host, int port, string path) =>
        (Scheme, Host, Port, Path) = (scheme, host, port, path);

    /// <summary><c>http</c> or <c>https</c>, in lower case.</summary>
    public string Scheme { get; }

    /// <summary>The host in lower case.</summary>
    public string Host { get; }

    /// <summary>The port; the scheme's own if none is written.</summary>
    public int Port { get; }

    /// <summary>The path as written; begins with a slash.</summary>
    public string Path { get; }

    /// <summary>Reads <paramref name="text"/>; false if it is no such URL.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AbsoluteUrl? url)
    {
        url = null;
        var match = Shape().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var path = match.Groups["path"].Value;
        if (!TryReadPort(match.Groups["port"], scheme, out var port) || IsDeceptive(path))
        {
            return false;
        }

        url = new AbsoluteUrl(scheme, match.Groups["host"].Value.ToLowerInvariant(), port, path);
        return true;
    }

    private static bool TryReadPort(Group written, string scheme, out int port)
    {
        port = scheme == Uri.UriSchemeHttps ? 443 : 80;
        return !written.Success
            || (int.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65_535);
    }

    private static bool IsDeceptive(string path) =>
        DeceptiveEscape().IsMatch(path) || path.Split('/').Any(segment => segment is "." or "..");

    // Both cases are spelled out: ignoring case would let the Kelvin sign pass for a k.
    [GeneratedRegex(
        @"\A(?<scheme>[Hh][Tt][Tt][Pp][Ss]?)://(?<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:(?<port>[0-9]{1,5}))?"
        + @"(?<path>/([A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*)"
        + @"(\?([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?"
        + @"(\#([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex("%([01][0-9A-Fa-f]|7[Ff]|2[EeFf5]|5[Cc])")]
    private static partial Regex DeceptiveEscape();
}
