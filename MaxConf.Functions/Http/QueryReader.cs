using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Http;

/// <summary>
/// Reads a request's query parameter by parameter and collects what is wrong, so that a caller is told of everything at once. What
/// reads a query is its description too: <see cref="OpenApi.Document.QueryRecorder"/> takes down what is asked for.
/// </summary>
internal class QueryReader(IQueryCollection query)
{
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a value of a parameter's text; false for text that is none.</summary>
    internal delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>The rules broken so far, by parameter.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>A value.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="absent">What it is without the parameter, and for now if the parameter is wrong.</param>
    /// <param name="parse">Makes the value.</param>
    /// <param name="rule">What the caller is told when it cannot be made.</param>
    /// <param name="about">What the parameter is for, in a sentence of the API's description.</param>
    public virtual T Read<T>(string name, T absent, Parser<T> parse, string rule, string about)
    {
        _known.Add(name);
        var values = query[name];
        if (values.Count == 0)
        {
            return absent;
        }

        if (values.Count == 1 && parse(values[0] ?? "", out var value))
        {
            return value;
        }

        _errors[name] = [values.Count > 1 ? "must be given once" : rule];
        return absent;
    }

    /// <summary>
    /// Refuses every parameter that nobody has read so far: for requests that would do more than was meant if a misspelt condition were
    /// passed over.
    /// </summary>
    public void RefuseOthers()
    {
        foreach (var name in query.Keys.Where(name => !_known.Contains(name)))
        {
            _errors[name] = [$"is not known; {string.Join(", ", _known.Order(StringComparer.Ordinal))} are"];
        }
    }

    /// <summary>Refuses a parameter for what it is beside the others.</summary>
    public void Refuse(string name, string rule) => _errors[name] = [rule];

    /// <summary>Text of at most <paramref name="maxLength"/> characters; null without the parameter.</summary>
    public virtual string? Text(string name, int maxLength, string about) => Read<string?>(
        name,
        null,
        (string text, [MaybeNullWhen(false)] out string? value) => (value = text).Length <= maxLength,
        $"must have at most {maxLength} characters",
        about);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public virtual bool Flag(string name, bool absent, string about) =>
        Read(name, absent, bool.TryParse, "must be true or false", about);

    /// <summary>A whole number between two others, both included.</summary>
    public virtual int Number(string name, int absent, int min, int max, string about) => Read(
        name,
        absent,
        (string text, out int value) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= min && value <= max,
        string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}"),
        about);
}
