using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Security;

/// <summary>The policy of every HTTP function, by name. Built once, at start; it cannot be built while one has none: deny by default.</summary>
internal sealed class AccessPolicyMap
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // The Functions host does not tell names apart by case, so neither may we.
    private readonly FrozenDictionary<string, AccessPolicy> _policies;

    private AccessPolicyMap(IEnumerable<KeyValuePair<string, AccessPolicy>> policies) =>
        _policies = policies.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The policies in use.</summary>
    public IEnumerable<AccessPolicy> Policies => _policies.Values.Distinct();

    /// <summary>Reads the functions of <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidOperationException">
    /// HTTP functions without <see cref="AccessAttribute"/>, functions with it that are not called by HTTP, or several functions of one
    /// name; the message names them.
    /// </exception>
    public static AccessPolicyMap Of(Assembly assembly) => Of(assembly.GetTypes());

    /// <summary>Reads the functions of <paramref name="types"/>, as <see cref="Of(Assembly)"/> does.</summary>
    /// <exception cref="InvalidOperationException">As there.</exception>
    public static AccessPolicyMap Of(IEnumerable<Type> types)
    {
        var functions = types.SelectMany(type => type.GetMethods(Any))
            .Select(method => new Function(method))
            .Where(function => function.Name is not null)
            .ToList();

        Demand(functions.Where(function => function.IsHttp && function.Policy is null), "HTTP functions must carry [Access]");
        Demand(functions.Where(function => !function.IsHttp && function.Policy is not null), "[Access] is for HTTP functions only");
        var sameNames = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase);
        Demand(sameNames.SelectMany(same => same.Skip(1)), "Functions share a name");
        return new(functions.Where(function => function.IsHttp)
            .Select(function => KeyValuePair.Create(function.Name!, function.Policy!.Value)));
    }

    /// <summary>The function's policy; null if no HTTP function has this name.</summary>
    public AccessPolicy? Find(string functionName) =>
        _policies.TryGetValue(functionName, out var policy) ? policy : null;

    private static void Demand(IEnumerable<Function> offenders, string rule)
    {
        var names = string.Join(", ", offenders.Select(function => function.Name).Order(StringComparer.Ordinal));
        if (names.Length > 0)
        {
            throw new InvalidOperationException($"{rule}: {names}.");
        }
    }

    private sealed class Function(MethodInfo method)
    {
        public string? Name { get; } = method.GetCustomAttribute<FunctionAttribute>()?.Name;

        public AccessPolicy? Policy { get; } = method.GetCustomAttribute<AccessAttribute>()?.Policy;

        public bool IsHttp { get; } = method.GetParameters().Any(parameter => parameter.IsDefined(typeof(HttpTriggerAttribute)));
    }
}
