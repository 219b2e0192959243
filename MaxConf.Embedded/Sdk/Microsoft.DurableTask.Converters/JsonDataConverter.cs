using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>Turns values into JSON and back.</summary>
/// <param name="options">How; by default the serializer's own defaults with fields included.</param>
public class JsonDataConverter(JsonSerializerOptions? options = null) : DataConverter
{
    // What running instances have stored was written with these: a change of them can make it unreadable.
    private static readonly JsonSerializerOptions DefaultOptions = new() { IncludeFields = true };

    private readonly JsonSerializerOptions _options = options ?? DefaultOptions;

    /// <summary>The converter with the default options.</summary>
    public static JsonDataConverter Default { get; } = new();

    /// <inheritdoc/>
    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, _options);

    /// <inheritdoc/>
    public override object? Deserialize(string? data, Type targetType)
        => data is null ? null : JsonSerializer.Deserialize(data, targetType, _options);
}
