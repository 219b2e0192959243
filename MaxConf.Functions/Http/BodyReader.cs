using System.Text.Json;

namespace MaxConf.Functions.Http;

/// <summary>
/// Reads the fields of a JSON object and collects what is wrong, so that a caller is told of everything at once; values are never quoted.
/// What reads a body is its description too: <see cref="OpenApi.Document.BodyRecorder"/> takes down what is asked for.
/// </summary>
/// <param name="body">The object.</param>
internal class BodyReader(JsonElement body)
{
    private const string Required = "is required";

    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The rules broken so far, by field; those who read on may add to it.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>Text without control characters.</summary>
    /// <param name="name">The field.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <param name="about">What the field is for, in a sentence of the API's description.</param>
    /// <param name="isRequired">Whether it must be there.</param>
    /// <param name="isMultiline">Whether it may have line breaks.</param>
    /// <returns>The text; null without the field, or if it is wrong.</returns>
    public virtual string? Text(string name, int maxLength, string about, bool isRequired = false, bool isMultiline = false) => Read(
        name,
        isRequired,
        value => value.ValueKind == JsonValueKind.String && value.GetString() is { } text && IsText(text, maxLength, isMultiline)
            ? text
            : null,
        RuleOfText(maxLength, isMultiline));

    /// <summary>One of some texts.</summary>
    /// <inheritdoc cref="Text"/>
    public virtual string? Choice(string name, IReadOnlyList<string> choices, string about, bool isRequired = false) => Read(
        name,
        isRequired,
        value => value.ValueKind == JsonValueKind.String ? choices.FirstOrDefault(value.ValueEquals) : null,
        $"must be one of {string.Join(", ", choices)}");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <inheritdoc cref="Text"/>
    public virtual bool? Flag(string name, string about, bool isRequired = false) => Read<object>(
        name,
        isRequired,
        value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null,
        "must be true or false") as bool?;

    /// <summary>Refuses a field for what it is beside the others; the first rule that is broken is the one that is told.</summary>
    public virtual void Refuse(string name, string rule) => _errors.TryAdd(name, [rule]);

    /// <summary>Refuses every field that nobody has read.</summary>
    public void RefuseOthers()
    {
        foreach (var member in body.EnumerateObject().Where(member => !_known.Contains(member.Name)))
        {
            Refuse(member.Name, $"is not known; {string.Join(", ", _known.Order(StringComparer.Ordinal))} are");
        }
    }

    private protected static string RuleOfText(int maxLength, bool isMultiline) =>
        $"must have 1 to {maxLength} characters, none of them a control character{(isMultiline ? " but line breaks" : "")}";

    private static bool IsText(string text, int maxLength, bool isMultiline) =>
        !string.IsNullOrWhiteSpace(text)
        && text.Length <= maxLength
        && !text.Any(each => char.IsControl(each) && !(isMultiline && each == '\n'));

    private T? Read<T>(string name, bool isRequired, Func<JsonElement, T?> parse, string rule)
        where T : class
    {
        _known.Add(name);
        if (!body.TryGetProperty(name, out var value))
        {
            if (isRequired)
            {
                Refuse(name, Required);
            }

            return null;
        }

        var parsed = parse(value);
        if (parsed is null)
        {
            Refuse(name, rule);
        }

        return parsed;
    }
}
