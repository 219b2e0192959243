using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Embedded.Functions;

/// <summary>A value of the route as a parameter of an HTTP function.</summary>
internal static class RouteValue
{
    /// <summary>Reads the value of the parameter's name; one that is left out gives the parameter's default.</summary>
    public static ParameterBinder BinderFor(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var read = ReaderFor(parameter.ParameterType);
        return invocation => ((HttpContext)invocation.Trigger).Request.RouteValues[name] is string { Length: > 0 } text
            ? read(name, text)
            : absent;
    }

    private static Func<string, string, object?> ReaderFor(Type type)
    {
        if (type == typeof(string) || type == typeof(object))
        {
            return static (_, text) => text;
        }

        var converter = TypeDescriptor.GetConverter(type);
        return (name, text) => Convert(converter, type, name, text);
    }

    private static object? Convert(TypeConverter converter, Type type, string name, string text)
    {
        try
        {
            return converter.ConvertFromString(context: null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException or OverflowException)
        {
            throw new BadHttpRequestException($"'{name}' in the path is not a {type.Name}.", e);
        }
    }
}
