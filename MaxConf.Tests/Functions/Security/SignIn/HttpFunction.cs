using System.Reflection;
using System.Text.RegularExpressions;
using MaxConf.Functions;
using MaxConf.Functions.Security;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Functions.Security.SignIn;

/// <summary>An HTTP function of the app and one way to call it.</summary>
/// <param name="Name">The function.</param>
/// <param name="Policy">Who may call it.</param>
/// <param name="Method">One of its methods.</param>
/// <param name="Path">Its route with a value for each of its parameters.</param>
internal sealed partial record HttpFunction(string Name, AccessPolicy Policy, HttpMethod Method, string Path)
{
    /// <summary>Every HTTP function the app has, once a method.</summary>
    public static IReadOnlyList<HttpFunction> All { get; } =
    [
        .. typeof(MaxConfApplication).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .SelectMany(Of),
    ];

    private static IEnumerable<HttpFunction> Of(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()?.Name;
        var trigger = method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<HttpTriggerAttribute>()).FirstOrDefault();
        return name is null || trigger is null
            ? []
            : (trigger.Methods ?? ["get"]).Select(verb => new HttpFunction(
                name,
                method.GetCustomAttribute<AccessAttribute>()!.Policy,
                HttpMethod.Parse(verb),
                Parameter().Replace(trigger.Route ?? name, "any")));
    }

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
