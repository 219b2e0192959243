using System.Diagnostics.CodeAnalysis;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>A URL that sessions' URLs must lie under. Scheme, host and port are compared as such, the path by whole segments.</summary>
internal sealed class TagPrefix
{
    private readonly AbsoluteUrl _url;

    private TagPrefix(string text, AbsoluteUrl url) => (Text, _url) = (text, url);

    /// <summary>The prefix as configured, ending with a slash.</summary>
    public string Text { get; }

    /// <summary>Reads a configured prefix; false if it is no plain http or https URL (no query, no fragment, no user information).</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out TagPrefix? prefix)
    {
        prefix = null;
        if (string.IsNullOrEmpty(text) || text.AsSpan().ContainsAny('?', '#'))
        {
            return false;
        }

        var closed = text.EndsWith('/') ? text : text + '/';
        if (AbsoluteUrl.TryParse(closed, out var url))
        {
            prefix = new TagPrefix(closed, url);
        }

        return prefix is not null;
    }

    /// <summary>Whether <paramref name="url"/> lies under this prefix; the prefix itself does not.</summary>
    public bool Covers(AbsoluteUrl url) =>
        url.Scheme == _url.Scheme
        && url.Host == _url.Host
        && url.Port == _url.Port
        && url.Path.Length > _url.Path.Length
        && url.Path.StartsWith(_url.Path, StringComparison.Ordinal);
}
