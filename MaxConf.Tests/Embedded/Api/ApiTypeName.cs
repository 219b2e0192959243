using System.Reflection;

namespace MaxConf.Tests.Embedded.Api;

/// <summary>Types as the fact files write them: short names, C# keywords, nullability annotations.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    /// <summary>The short name; <paramref name="nullability"/> adds the annotations.</summary>
    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        return Annotated(Bare(type, nullability), type, nullability);
    }

    /// <summary>The full name that stands in front of members.</summary>
    public static string Full(Type type) => $"{type.Namespace}.{Of(type)}";

    private static string Bare(Type type, NullabilityInfo? nullability)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]";
        }

        if (!type.IsGenericType)
        {
            return Keywords.GetValueOrDefault(type, type.Name);
        }

        var arguments = type.GetGenericArguments().Select((argument, i) => Of(argument, Argument(nullability, i)));
        return $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", arguments)}>";
    }

    private static NullabilityInfo? Argument(NullabilityInfo? nullability, int index)
        => index < nullability?.GenericTypeArguments.Length ? nullability.GenericTypeArguments[index] : null;

    private static string Annotated(string name, Type type, NullabilityInfo? nullability)
    {
        var state = nullability?.ReadState is null or NullabilityState.Unknown ? nullability?.WriteState : nullability.ReadState;
        return !type.IsValueType && state == NullabilityState.Nullable ? $"{name}?" : name;
    }
}
