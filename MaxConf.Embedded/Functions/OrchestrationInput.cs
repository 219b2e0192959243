using System.Reflection;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Functions;

/// <summary>The input of an orchestration as a parameter of its function.</summary>
internal static class OrchestrationInput
{
    private static readonly MethodInfo ReadMethod
        = typeof(OrchestrationInput).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Reads the input as the parameter's type.</summary>
    public static ParameterBinder BinderFor(ParameterInfo parameter)
        => ReadMethod.MakeGenericMethod(parameter.ParameterType).CreateDelegate<ParameterBinder>();

    private static object? Read<T>(InvocationContext invocation) => ((TaskOrchestrationContext)invocation.Trigger).GetInput<T>();
}
