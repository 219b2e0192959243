using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask;

/// <summary>Turns inputs, outputs, events and state into text and back.</summary>
public abstract class DataConverter
{
    /// <summary>Turns a value into text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text; null for null.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public abstract string? Serialize(object? value);

    /// <summary>Turns text into a value.</summary>
    /// <param name="data">The text.</param>
    /// <param name="targetType">Type of the value.</param>
    /// <returns>The value; null for null.</returns>
    [return: NotNullIfNotNull(nameof(data))]
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>Turns text into a value.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="data">The text.</param>
    /// <returns>The value; the type's default for null.</returns>
    [return: NotNullIfNotNull(nameof(data))]
    public virtual T? Deserialize<T>(string? data) => Deserialize(data, typeof(T)) is T value ? value : default;
}
