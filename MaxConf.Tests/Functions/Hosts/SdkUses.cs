using System.Reflection;
using MaxConf.Tests.Functions.Purity;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>
/// Reads from the app's types, signatures, attributes and IL what it uses of the assembly that has the SDK's place. What is inlined when
/// the app is compiled, constants and the values of enums, leaves no trace.
/// </summary>
internal sealed class SdkUses(Assembly app, Assembly sdk)
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Each use once.</summary>
    public IReadOnlyList<SdkUse> All =>
        [.. app.GetTypes().SelectMany(type => OfType(type).Concat(type.GetMembers(Declared).SelectMany(OfMember))).Distinct()];

    private IEnumerable<SdkUse> OfType(Type type)
    {
        IEnumerable<Type> bases = type.BaseType is { } super ? [super, .. type.GetInterfaces()] : type.GetInterfaces();
        return Uses([.. bases, .. type.GetGenericArguments().SelectMany(each => each.GetGenericParameterConstraints())], type.FullName!)
            .Concat(OfAttributes(type.GetCustomAttributesData(), type.FullName!));
    }

    private IEnumerable<SdkUse> OfMember(MemberInfo member)
    {
        var user = $"{member.DeclaringType!.FullName}.{member.Name}";
        return OfAttributes(member.GetCustomAttributesData(), user).Concat(member switch
        {
            FieldInfo field => Uses([field.FieldType], user),
            PropertyInfo property => Uses([property.PropertyType], user),
            MethodBase method => OfMethod(method, user),
            _ => [],
        });
    }

    private IEnumerable<SdkUse> OfMethod(MethodBase method, string user)
    {
        var parameters = method.GetParameters();
        if (method is MethodInfo { ReturnParameter: { } result })
        {
            parameters = [.. parameters, result];
        }

        var types = parameters.Select(parameter => parameter.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Concat(method.IsGenericMethod ? method.GetGenericArguments().SelectMany(each => each.GetGenericParameterConstraints()) : []);
        return Uses([.. types, .. MethodBodyReader.Read(method).Select(use => use.Member)], user)
            .Concat(OfAttributes(parameters.SelectMany(parameter => parameter.GetCustomAttributesData()), user));
    }

    private IEnumerable<SdkUse> OfAttributes(IEnumerable<CustomAttributeData> attributes, string user)
    {
        foreach (var attribute in attributes)
        {
            var values = attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
                .SelectMany(argument => argument.Value is Type type ? [argument.ArgumentType, type] : new[] { argument.ArgumentType });
            foreach (var use in Uses([attribute.Constructor, .. attribute.NamedArguments.Select(named => named.MemberInfo), .. values], user))
            {
                yield return use;
            }
        }
    }

    private IEnumerable<SdkUse> Uses(IEnumerable<MemberInfo> members, string user) => members
        .SelectMany(WithAllTypes)
        .Select(Definition)
        .Where(member => member.Module.Assembly == sdk)
        .Select(member => new SdkUse(member, user));

    /// <summary>The member, and every type of which it, its signature and the type that has it are made.</summary>
    private static IEnumerable<MemberInfo> WithAllTypes(MemberInfo member) => member switch
    {
        Type { HasElementType: true } type => WithAllTypes(type.GetElementType()!),
        Type { IsGenericParameter: true } => [],
        Type { IsGenericType: true } type => type.GetGenericArguments().SelectMany(WithAllTypes).Append(type),
        Type type => [type],
        _ => [member, .. TypesOf(member).SelectMany(WithAllTypes)],
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method =>
            [method.DeclaringType!, .. method.GetGenericArguments(), .. TypesOf(method.GetParameters()), method.ReturnType],
        MethodBase constructor => [constructor.DeclaringType!, .. TypesOf(constructor.GetParameters())],
        _ => [member.DeclaringType!],
    };

    private static IEnumerable<Type> TypesOf(IEnumerable<ParameterInfo> parameters) => parameters.Select(parameter => parameter.ParameterType);

    private static MemberInfo Definition(MemberInfo member) => member switch
    {
        Type type => type.IsGenericType ? type.GetGenericTypeDefinition() : type,
        PropertyInfo property => property,
        _ => member.Module.ResolveMember(member.MetadataToken)!,
    };
}
