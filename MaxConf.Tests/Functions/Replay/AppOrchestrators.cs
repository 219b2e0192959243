using System.Reflection;
using MaxConf.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace MaxConf.Tests.Functions.Replay;

/// <summary>The app's orchestrators.</summary>
internal static class AppOrchestrators
{
    /// <summary>All of them, by the name of the function.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> All { get; } = FunctionsWith<OrchestrationTriggerAttribute>();

    /// <summary>The names of all activities.</summary>
    public static IEnumerable<string> Activities => FunctionsWith<ActivityTriggerAttribute>().Keys;

    public static async Task<object?> RunAsync(string name, TaskOrchestrationContext context)
    {
        await (Task)All[name].Invoke(null, [context])!;
        return null;
    }

    private static Dictionary<string, MethodInfo> FunctionsWith<TTrigger>()
        where TTrigger : Attribute =>
        typeof(MaxConfApplication).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(TTrigger))))
            .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);
}
