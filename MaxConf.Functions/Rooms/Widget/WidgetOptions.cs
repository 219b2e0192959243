using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Rooms.Widget;

/// <summary>The agents' widget. Section <c>Widget</c>; read once, at start.</summary>
internal sealed class WidgetOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Widget";

    /// <summary>
    /// The origins that the widget's pages are loaded from, such as <c>https://apps.cac1.pure.cloud</c>: browsers let only these read
    /// answers. Default none.
    /// </summary>
    public IList<string> Origins { get; set; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Origins
        .Where(origin => !IsOrigin(origin))
        .Select(_ => new ValidationResult(
            "Widget:Origins must be origins: http or https, a host, and a port if need be, with nothing behind."));

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped).Equals(origin, StringComparison.OrdinalIgnoreCase);
}
