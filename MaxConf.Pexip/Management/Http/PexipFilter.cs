using System.Globalization;
using System.Text;

namespace MaxConf.Pexip.Management.Http;

/// <summary>A query string under construction; names are ours and plain, values are escaped.</summary>
internal sealed class PexipFilter
{
    private readonly StringBuilder _text = new();

    public static PexipFilter Of(string name, string value) => new PexipFilter().And(name, value);

    public static PexipFilter Of(string name, int value) => new PexipFilter().And(name, value);

    /// <summary>Adds a condition; one without a value is left out.</summary>
    public PexipFilter And(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    public PexipFilter And(string name, int value) => And(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same conditions for one page of the list.</summary>
    public string Page(int limit, int offset)
    {
        var separator = _text.Length == 0 ? '?' : '&';
        return string.Create(CultureInfo.InvariantCulture, $"{_text}{separator}limit={limit}&offset={offset}");
    }
}
