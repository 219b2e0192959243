using Microsoft.DurableTask.Converters;

namespace Microsoft.DurableTask.Client;

/// <summary>A value as it is stored.</summary>
/// <param name="data">The stored text.</param>
/// <param name="converter">Reads it; the JSON converter when null.</param>
public sealed class SerializedData(string data, DataConverter? converter = null)
{
    /// <summary>The stored text.</summary>
    public string Value { get; } = data ?? throw new ArgumentNullException(nameof(data));

    /// <summary>Reads the text.</summary>
    public DataConverter Converter { get; } = converter ?? JsonDataConverter.Default;

    /// <summary>Reads the value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The value.</returns>
    public T ReadAs<T>() => Converter.Deserialize<T>(Value);
}
