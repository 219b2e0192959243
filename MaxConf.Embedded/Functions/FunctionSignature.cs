using System.Reflection;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace MaxConf.Embedded.Functions;

/// <summary>A method marked as a function, and the parameter that starts it.</summary>
/// <param name="Name">Name of the function.</param>
/// <param name="Method">The method.</param>
/// <param name="Kind">What starts it.</param>
/// <param name="Trigger">The attribute that says so.</param>
/// <param name="TriggerParameter">The parameter with that attribute.</param>
/// <param name="Route">Route below the prefix, for an HTTP function.</param>
internal sealed record FunctionSignature(
    string Name,
    MethodInfo Method,
    TriggerKind Kind,
    TriggerBindingAttribute Trigger,
    ParameterInfo TriggerParameter,
    RoutePattern? Route)
{
    /// <summary>The class to create; the method may be inherited.</summary>
    public Type Type => Method.ReflectedType!;

    /// <summary>The method as a developer would look for it.</summary>
    public string EntryPoint => $"{Type.FullName}.{Method.Name}";

    /// <summary>Says what is wrong with a function.</summary>
    public EmbeddedHostException Wrong(string what) => Wrong(Name, Method, what);

    /// <summary>Says what is wrong with a function.</summary>
    public static EmbeddedHostException Wrong(string name, MethodInfo method, string what)
        => new($"Function '{name}' ({method.ReflectedType!.FullName}.{method.Name}) {what}");
}
