using System.Reflection;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>An HTTP function as its attributes give it.</summary>
internal sealed class HttpFunction
{
    private const BindingFlags Any =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HttpMethod[] MethodsInOrder =
        [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete];

    private readonly MethodInfo _method;
    private readonly HttpTriggerAttribute _trigger;
    private readonly RoutePattern _route;

    private HttpFunction(MethodInfo method, HttpTriggerAttribute trigger)
    {
        (_method, _trigger) = (method, trigger);
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        _route = RoutePatternFactory.Parse(trigger.Route ?? Name);
    }

    /// <summary>The function's name, unique in the app.</summary>
    public string Name { get; }

    /// <summary>The namespace of its class.</summary>
    public string Namespace => _method.DeclaringType!.Namespace!;

    /// <summary>The methods it answers.</summary>
    public IEnumerable<HttpMethod> Methods => (_trigger.Methods ?? []).Select(method => HttpMethod.Parse(method));

    /// <summary>Its route as a path of OpenAPI: parameters without constraints.</summary>
    public string Path => "/" + string.Join('/', _route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(TextOf))));

    /// <summary>The route's parameters, as they come in it.</summary>
    public IEnumerable<string> RouteParameters => _route.Parameters.Select(parameter => parameter.Name);

    /// <summary>Who may call it.</summary>
    public AccessPolicy Policy => Find<AccessAttribute>()!.Policy;

    /// <summary>Whether it reads or writes durable state.</summary>
    public bool HasDurableClient =>
        Array.Exists(_method.GetParameters(), parameter => parameter.IsDefined(typeof(DurableClientAttribute), inherit: false));

    /// <summary>Whether it is left out of the description: it is for machines that know of it by other means.</summary>
    public bool IsHidden => Find<ExcludeFromDescriptionAttribute>() is not null;

    /// <summary>The HTTP functions of an assembly, hidden ones too, by path and method.</summary>
    public static IReadOnlyList<HttpFunction> Of(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(Any))
            .Select(method => (Method: method, Trigger: TriggerOf(method)))
            .Where(function => function.Trigger is not null)
            .Select(function => new HttpFunction(function.Method, function.Trigger!))
            .OrderBy(function => function.Path, StringComparer.Ordinal)
            .ThenBy(function => Array.IndexOf(MethodsInOrder, function.Methods.FirstOrDefault()))
            .ThenBy(function => function.Name, StringComparer.Ordinal),
    ];

    /// <summary>An attribute of the function; null if it does not have it.</summary>
    public T? Find<T>()
        where T : Attribute => _method.GetCustomAttribute<T>();

    /// <summary>The attributes of one kind.</summary>
    public IEnumerable<T> All<T>()
        where T : Attribute => _method.GetCustomAttributes<T>();

    /// <summary>The attribute of one of its parameters; null if it does not have it.</summary>
    public T? FindOf<T>(string parameter)
        where T : Attribute =>
        Array.Find(_method.GetParameters(), each => each.Name == parameter)?.GetCustomAttribute<T>();

    private static HttpTriggerAttribute? TriggerOf(MethodInfo method) => method.IsDefined(typeof(FunctionAttribute))
        ? method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<HttpTriggerAttribute>()).FirstOrDefault()
        : null;

    private static string TextOf(RoutePatternPart part) => part switch
    {
        RoutePatternParameterPart parameter => $"{{{parameter.Name}}}",
        RoutePatternSeparatorPart separator => separator.Content,
        _ => ((RoutePatternLiteralPart)part).Content,
    };
}
