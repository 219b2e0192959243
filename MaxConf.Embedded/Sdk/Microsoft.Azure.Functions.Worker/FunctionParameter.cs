using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Describes one parameter of a function.</summary>
public class FunctionParameter
{
    /// <summary>Describes a parameter without a default value.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="type">Type of the parameter.</param>
    public FunctionParameter(string name, Type type)
        : this(name, type, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="type">Type of the parameter.</param>
    /// <param name="hasDefaultValue">Whether the parameter is optional.</param>
    /// <param name="defaultValue">Its value when left out.</param>
    public FunctionParameter(string name, Type type, bool hasDefaultValue, object? defaultValue)
        : this(name, type, hasDefaultValue, defaultValue, ImmutableDictionary<string, object>.Empty)
    {
    }

    /// <summary>Describes a parameter without a default value.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="type">Type of the parameter.</param>
    /// <param name="properties">Further facts about it.</param>
    public FunctionParameter(string name, Type type, IReadOnlyDictionary<string, object> properties)
        : this(name, type, hasDefaultValue: false, defaultValue: null, properties)
    {
    }

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="type">Type of the parameter.</param>
    /// <param name="hasDefaultValue">Whether the parameter is optional.</param>
    /// <param name="defaultValue">Its value when left out.</param>
    /// <param name="properties">Further facts about it.</param>
    public FunctionParameter(
        string name, Type type, bool hasDefaultValue, object? defaultValue, IReadOnlyDictionary<string, object> properties)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(properties);
        Name = name;
        Type = type;
        HasDefaultValue = hasDefaultValue;
        DefaultValue = defaultValue;
        Properties = properties;
        IsReferenceOrNullableType = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
    }

    /// <summary>Name of the parameter.</summary>
    public string Name { get; }

    /// <summary>Type of the parameter.</summary>
    public Type Type { get; }

    /// <summary>Whether the parameter is optional.</summary>
    public bool HasDefaultValue { get; }

    /// <summary>Whether the parameter can hold null.</summary>
    public bool IsReferenceOrNullableType { get; }

    /// <summary>Value of the parameter when it is left out.</summary>
    public object? DefaultValue { get; }

    /// <summary>Further facts about the parameter.</summary>
    public IReadOnlyDictionary<string, object> Properties { get; }
}
