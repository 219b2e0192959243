using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Functions;

/// <summary>The functions of the app: public methods marked <see cref="FunctionAttribute"/>, of public and internal classes.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags Runnable = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    /// <exception cref="EmbeddedHostException">A function cannot be run, or two have the same name.</exception>
    public FunctionCatalog(IOptions<EmbeddedHostOptions> options)
    {
        Functions = [.. TypesOf(options.Value).SelectMany(FunctionsOf)];
        RefuseDuplicates();
    }

    /// <summary>All functions.</summary>
    public IReadOnlyList<FunctionDescriptor> Functions { get; }

    /// <summary>The functions started by one kind of trigger.</summary>
    public IEnumerable<FunctionDescriptor> OfKind(TriggerKind kind) => Functions.Where(each => each.Signature.Kind == kind);

    private static IEnumerable<Type> TypesOf(EmbeddedHostOptions options)
        => options.FunctionTypes ?? (options.FunctionsAssembly ?? Assembly.GetEntryAssembly())?.GetTypes() ?? [];

    private static IEnumerable<FunctionDescriptor> FunctionsOf(Type type)
    {
        if (!type.IsClass || type.ContainsGenericParameters || (type.IsAbstract && !type.IsSealed))
        {
            yield break;
        }

        foreach (var method in type.GetMethods(Runnable))
        {
            if (method.GetCustomAttribute<FunctionAttribute>() is { } function)
            {
                yield return new FunctionDescriptor(FunctionSignatureReader.Read(function.Name, method));
            }
        }
    }

    private void RefuseDuplicates()
    {
        var duplicate = Functions.GroupBy(each => each.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (duplicate is not null)
        {
            var places = string.Join(" and ", duplicate.Select(each => each.Signature.EntryPoint));
            throw new EmbeddedHostException(
                $"The function name '{duplicate.Key}' is used by {places}; names are unique, whatever their case.");
        }
    }
}
