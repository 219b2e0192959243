using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>The app's source-generated JSON contracts: how what is sent and taken is written.</summary>
internal sealed class JsonContracts(Assembly assembly)
{
    private readonly (JsonSerializerContext Context, HashSet<Type> Roots)[] _contexts =
    [
        .. assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(JsonSerializerContext)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DefaultOf(type), RootsOf(type))),
    ];

    /// <summary>The contract of a type; for one of the framework's that the app has none for, the framework's own.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public JsonTypeInfo Of(Type type) =>
        Find(type)
        ?? (type.Namespace!.StartsWith(nameof(System), StringComparison.Ordinal)
            ? JsonSerializerOptions.Default.GetTypeInfo(type)
            : throw new InvalidOperationException($"{type} is in no JsonSerializerContext."));

    private JsonTypeInfo? Find(Type type) =>
        _contexts.Where(context => context.Roots.Contains(type)).Select(context => context.Context.GetTypeInfo(type)).FirstOrDefault();

    private static JsonSerializerContext DefaultOf(Type type) =>
        (JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static HashSet<Type> RootsOf(Type type) =>
    [
        .. type.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!),
    ];
}
