using System.Reflection;
using MaxConf.Embedded.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Embedded.Functions;

/// <summary>Finds, once at start, where each parameter of a function gets its value from.</summary>
internal static class ParameterBinders
{
    /// <exception cref="EmbeddedHostException">Nothing can give the parameter a value.</exception>
    public static ParameterBinder For(FunctionSignature function, ParameterInfo parameter)
        => Common(parameter) ?? ForTrigger(function, parameter) ?? throw function.Wrong(
            $"has the parameter '{parameter.Name}' of type {parameter.ParameterType}, which nothing can fill: {Offer(function)}.");

    private static ParameterBinder? Common(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return static invocation => invocation;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return static invocation => invocation.CancellationToken;
        }

        if (parameter.IsDefined(typeof(DurableClientAttribute)) && parameter.ParameterType == typeof(DurableTaskClient))
        {
            return static invocation => invocation.InstanceServices.GetRequiredService<DurableTaskClient>();
        }

        return null;
    }

    private static ParameterBinder? ForTrigger(FunctionSignature function, ParameterInfo parameter) => function.Kind switch
    {
        TriggerKind.Http => Http(function, parameter),
        TriggerKind.Orchestration => Orchestration(function, parameter),
        TriggerKind.Activity => Activity(function, parameter),
        _ => IsTrigger(function, parameter) ? static invocation => invocation.Trigger : null,
    };

    private static ParameterBinder? Http(FunctionSignature function, ParameterInfo parameter)
    {
        if (IsTrigger(function, parameter))
        {
            return static invocation => ((HttpContext)invocation.Trigger).Request;
        }

        return function.Route!.GetParameter(parameter.Name!) is null ? null : RouteValue.BinderFor(parameter);
    }

    private static ParameterBinder? Orchestration(FunctionSignature function, ParameterInfo parameter)
    {
        if (IsTrigger(function, parameter))
        {
            return static invocation => invocation.Trigger;
        }

        var isInput = function.Method.GetParameters().Count(each => !IsTrigger(function, each) && Common(each) is null) == 1;
        return isInput ? OrchestrationInput.BinderFor(parameter) : null;
    }

    private static ParameterBinder? Activity(FunctionSignature function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(TaskActivityContext))
        {
            return static invocation => ((ActivityInvocation)invocation.Trigger).Context;
        }

        if (!IsTrigger(function, parameter))
        {
            return null;
        }

        var type = parameter.ParameterType;
        return invocation => JsonDataConverter.Default.Deserialize(((ActivityInvocation)invocation.Trigger).SerializedInput, type);
    }

    private static bool IsTrigger(FunctionSignature function, ParameterInfo parameter)
        => parameter.Position == function.TriggerParameter.Position;

    private static string Offer(FunctionSignature function)
    {
        const string Always = "FunctionContext, CancellationToken and [DurableClient] DurableTaskClient";
        return function.Kind switch
        {
            TriggerKind.Http => $"an HTTP function gets its request, the values of its route, {Always}",
            TriggerKind.Orchestration => $"an orchestrator gets its context, one input, {Always}",
            TriggerKind.Activity => $"an activity gets its input, TaskActivityContext, {Always}",
            TriggerKind.Entity => $"an entity gets its dispatcher, {Always}",
            _ => $"a timer function gets its TimerInfo, {Always}",
        };
    }
}
