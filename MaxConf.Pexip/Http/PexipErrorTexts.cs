using System.Text.Json;

namespace MaxConf.Pexip.Http;

/// <summary>
/// The texts in an error body. The management node has two shapes: <c>{"resource": {"field": ["text"]}}</c> for a validation, with
/// <c>__all__</c> for the object as a whole, and <c>{"error": "text"}</c> for the rest. A conferencing node has one:
/// <c>{"status": "failure", "result": "text"}</c>. Any other body yields nothing.
/// </summary>
internal sealed class PexipErrorTexts
{
    private const int MaxSummary = 500;
    private const string WholeObject = "__all__";
    private readonly Func<string, string> _mask;
    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.Ordinal);

    private PexipErrorTexts(Func<string, string> mask) => _mask = mask;

    /// <summary>Texts by field; those about the object as a whole under the empty name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields =>
        _fields.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value, StringComparer.Ordinal);

    /// <summary>The text that belongs to no field.</summary>
    public string? General { get; private set; }

    /// <summary>All texts in one line, cut at a length that a log and a status can bear; empty when there are none.</summary>
    public string Summary
    {
        get
        {
            var all = string.Join("; ", All);
            return all.Length <= MaxSummary ? all : all[..MaxSummary] + "…";
        }
    }

    /// <summary>Whether one of the texts has these words, in capitals or not.</summary>
    public bool Say(string words) => All.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> All => _fields.SelectMany(Lines).Prepend(General ?? "").Where(text => text.Length > 0);

    /// <summary>Reads a body, passing every text through <paramref name="mask"/>.</summary>
    public static PexipErrorTexts Read(ReadOnlyMemory<byte> body, Func<string, string> mask)
    {
        var texts = new PexipErrorTexts(mask);
        try
        {
            using var document = JsonDocument.Parse(body);
            texts.ReadRoot(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Empty, HTML, or text that is not Unicode: the status has to do.
        }

        return texts;
    }

    private static IEnumerable<string> Lines(KeyValuePair<string, List<string>> field) =>
        field.Value.Select(text => field.Key.Length == 0 ? text : $"{field.Key}: {text}");

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    private void ReadRoot(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (root.TryGetProperty("status", out _) && root.TryGetProperty("result", out var result))
        {
            General = _mask(string.Join(" ", Strings(result)));
            return;
        }

        foreach (var property in root.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                ReadResource(property.Value);
            }
            else if (property.Name is "error" or "error_message")
            {
                General = _mask(string.Join(" ", Strings(property.Value)));
            }
            else
            {
                Add(property);
            }
        }
    }

    private void ReadResource(JsonElement resource)
    {
        foreach (var field in resource.EnumerateObject())
        {
            Add(field);
        }
    }

    private void Add(JsonProperty field)
    {
        var texts = Strings(field.Value).Select(_mask).ToList();
        if (texts.Count > 0)
        {
            var name = field.Name == WholeObject ? "" : field.Name;
            _fields[name] = _fields.TryGetValue(name, out var known) ? [.. known, .. texts] : texts;
        }
    }
}
