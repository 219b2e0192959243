using System.Globalization;
using System.Text.Json;

namespace MaxConf.Pexip.EventSink;

/// <summary>
/// The fields of a JSON object, leniently: what is absent, null or of a wrong kind is null, numbers may come as text and text as
/// numbers. An element that is no object has no fields. Of a field given twice the last counts.
/// </summary>
internal readonly struct EventFields(JsonElement element)
{
    private const decimal TicksPerSecond = TimeSpan.TicksPerSecond;

    public string? Text(string name) => Find(name) is { } value ? TextOf(value) : null;

    public bool? Bool(string name) => Find(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public decimal? Number(string name) =>
        decimal.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public long? Long(string name) => Number(name) is { } number and >= long.MinValue and <= long.MaxValue ? (long)number : null;

    public int? Int(string name) => Long(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    /// <summary>Seconds as a span of time.</summary>
    public TimeSpan? Span(string name) =>
        Ticks(name) is { } ticks and >= long.MinValue and <= long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;

    /// <summary>Seconds since the Unix epoch as an instant, to the tick: Pexip gives fractions a double would blur.</summary>
    public DateTimeOffset? Time(string name)
    {
        var ticks = Ticks(name) + DateTimeOffset.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset((long)ticks, TimeSpan.Zero) : null;
    }

    public EventFields Object(string name) => new(Find(name) ?? default);

    public IReadOnlyList<string> Texts(string name) => [.. (Array(name) ?? []).Select(TextOf).OfType<string>()];

    public IReadOnlyList<T> List<T>(string name, Func<EventFields, T> read) =>
        [.. (Array(name) ?? []).Where(item => item.ValueKind == JsonValueKind.Object).Select(item => read(new EventFields(item)))];

    /// <summary>The elements of an array; null when the field is none.</summary>
    public JsonElement[]? Array(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => UnlessNotUnicode(value, static text => text.GetString()),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Well-formed JSON may hold text that is not Unicode, such as half of a surrogate pair, which shows only when it is looked at.
    private static T? UnlessNotUnicode<T>(JsonElement value, Func<JsonElement, T?> look)
    {
        try
        {
            return look(value);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    private JsonElement? Find(string name) => element.ValueKind == JsonValueKind.Object
        ? UnlessNotUnicode<JsonElement?>(element, item => item.TryGetProperty(name, out var value) ? value : null)
        : null;

    private decimal? Ticks(string name)
    {
        const decimal Bound = long.MaxValue / TicksPerSecond;
        return Number(name) is { } seconds and >= -Bound and <= Bound ? decimal.Round(seconds * TicksPerSecond) : null;
    }
}
