using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MaxConf.Tests.Embedded.Api;

/// <summary>Prints a type and its public and protected members, a line each, as the fact files do.</summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Print(Type type)
    {
        if (IsDelegate(type))
        {
            return [Delegate(type)];
        }

        if (type.IsEnum)
        {
            return [Header(type), .. Enum.GetValues(type).Cast<object>().Select(value => EnumMember(type, value))];
        }

        return
        [
            Header(type),
            .. type.GetConstructors(Declared).Where(IsVisible).Select(constructor => Constructor(type, constructor)),
            .. type.GetFields(Declared).Where(IsVisible).Select(field => Field(type, field)),
            .. type.GetProperties(Declared).Where(IsVisible).Select(property => Property(type, property)),
            .. type.GetMethods(Declared).Where(IsVisible).Select(method => Method(type, method)),
        ];
    }

    /// <summary>Prints one type, without its members, or one member; an accessor as its property, what belongs to a delegate as that.</summary>
    public static string PrintOne(MemberInfo member) => member switch
    {
        Type type => IsDelegate(type) ? Delegate(type) : Header(type),
        { DeclaringType: { } owner } when IsDelegate(owner) => Delegate(owner),
        ConstructorInfo constructor => Constructor(constructor.DeclaringType!, constructor),
        FieldInfo field => Field(field.DeclaringType!, field),
        PropertyInfo property => Property(property.DeclaringType!, property),
        MethodInfo method when PropertyOf(method) is { } property => Property(method.DeclaringType!, property),
        MethodInfo method => Method(method.DeclaringType!, method),
        _ => throw new ArgumentException($"{member} is neither a type nor a member that facts have.", nameof(member)),
    };

    private static PropertyInfo? PropertyOf(MethodInfo method) => method.IsSpecialName
        ? method.DeclaringType!.GetProperties(Declared).FirstOrDefault(property => property.GetAccessors(nonPublic: true).Contains(method))
        : null;

    private static string Header(Type type)
    {
        var usage = type.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(AttributeUsageAttribute));
        var prefix = usage is null ? "" : $"[Usage((System.AttributeTargets){usage.ConstructorArguments[0].Value})] ";
        return $"{prefix}public {Kind(type)} {ApiTypeName.Full(type)}{Bases(type)}{Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(IsRecord(type) ? "record" : "class")}",
    };

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        IEnumerable<Type> inherited = type.BaseType?.GetInterfaces() ?? [];
        var interfaces = type.GetInterfaces().Except(inherited).Select(each => ApiTypeName.Of(each)).Order(StringComparer.Ordinal);
        IEnumerable<string> bases = type.BaseType is { } super && super != typeof(object) && super != typeof(ValueType)
            ? [ApiTypeName.Of(super), .. interfaces]
            : interfaces;
        return bases.Any() ? $" : {string.Join(", ", bases)}" : "";
    }

    private static string Delegate(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return $"public delegate {Return(invoke)} {ApiTypeName.Full(type)}({Parameters(invoke)})";
    }

    private static string EnumMember(Type type, object value)
        => $"{ApiTypeName.Full(type)}.{value} = {Convert.ToInt32(value, CultureInfo.InvariantCulture)}";

    private static string Constructor(Type type, ConstructorInfo constructor)
        => $"{Access(constructor)} {ApiTypeName.Full(type)}({Parameters(constructor)})";

    private static string Field(Type type, FieldInfo field)
    {
        var modifiers = field.IsLiteral ? "const " : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}";
        var value = field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "";
        var fieldType = ApiTypeName.Of(field.FieldType, new NullabilityInfoContext().Create(field));
        return $"{(field.IsPublic ? "public" : "protected")} {modifiers}{fieldType} {ApiTypeName.Full(type)}.{field.Name}{value}";
    }

    private static string Property(Type type, PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsAccessible).ToArray();
        var widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var propertyType = ApiTypeName.Of(property.PropertyType, new NullabilityInfoContext().Create(property));
        var list = string.Concat(accessors.Select(Accessor));
        return $"{Access(widest)} {Modifiers(type, widest)}{propertyType} {ApiTypeName.Full(type)}.{property.Name} {{ {list}}}";
    }

    private static string Accessor(MethodInfo accessor) => accessor.ReturnType != typeof(void) ? "get; "
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
        : "set; ";

    private static string Method(Type type, MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(each => each.Name))}>" : "";
        return $"{Access(method)} {Modifiers(type, method)}{Return(method)} {ApiTypeName.Full(type)}.{method.Name}{generic}"
            + $"({Parameters(method)}){Constraints(method.GetGenericArguments())}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public" : "protected";

    private static string Modifiers(Type type, MethodInfo method)
    {
        if (method.IsStatic)
        {
            return "static ";
        }

        if (!method.IsVirtual || type.IsInterface)
        {
            return "";
        }

        if (method.GetBaseDefinition().DeclaringType != method.DeclaringType)
        {
            return method.IsFinal ? "sealed override " : "override ";
        }

        return method.IsFinal ? "" : method.IsAbstract ? "abstract " : "virtual ";
    }

    private static string Return(MethodInfo method)
        => ApiTypeName.Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));

    private static string Parameters(MethodBase method)
    {
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return receiver + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var type = ApiTypeName.Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return $"{modifier}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        bool value => value ? "true" : "false",
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(Constraint));

    private static string Constraint(Type parameter)
    {
        if (!parameter.IsGenericParameter)
        {
            return "";
        }

        var isClass = parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
        var types = parameter.GetGenericParameterConstraints().Select(each => ApiTypeName.Of(each));
        string[] all = isClass ? ["class", .. types] : [.. types];
        return all.Length == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", all)}";
    }

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Declared) is not null;

    private static bool IsVisible(ConstructorInfo constructor) => IsAccessible(constructor);

    private static bool IsVisible(FieldInfo field) => (field.IsPublic || field.IsFamily) && !field.IsSpecialName;

    private static bool IsVisible(PropertyInfo property) => property.GetAccessors(nonPublic: true).Any(IsAccessible);

    private static bool IsVisible(MethodInfo method) => IsAccessible(method)
        && !method.Name.StartsWith('<')
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static bool IsAccessible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
