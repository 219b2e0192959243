using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;

namespace MaxConf.Embedded.Functions;

/// <summary>Reads what a method marked as a function asks for, and refuses what cannot be run.</summary>
internal static class FunctionSignatureReader
{
    /// <exception cref="EmbeddedHostException">The method cannot be run as a function.</exception>
    public static FunctionSignature Read(string name, MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
        {
            throw FunctionSignature.Wrong(name, method, "is generic; a function is not.");
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw FunctionSignature.Wrong(name, method, "is async void, so nobody can wait for it: let it return Task.");
        }

        var parameter = TriggerParameter(name, method);
        var trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()!;
        var route = trigger is HttpTriggerAttribute http ? Route(name, method, http) : null;
        var signature = new FunctionSignature(name, method, KindOf(name, method, trigger), trigger, parameter, route);
        RequireTriggerType(signature);
        return signature;
    }

    private static ParameterInfo TriggerParameter(string name, MethodInfo method)
    {
        var marked = method.GetParameters().Where(each => each.IsDefined(typeof(TriggerBindingAttribute))).ToArray();
        return marked.Length == 1
            ? marked[0]
            : throw FunctionSignature.Wrong(
                name, method, $"has {marked.Length} parameters with a trigger attribute such as [HttpTrigger]; it needs exactly one.");
    }

    private static TriggerKind KindOf(string name, MethodInfo method, TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => TriggerKind.Http,
        OrchestrationTriggerAttribute => TriggerKind.Orchestration,
        ActivityTriggerAttribute => TriggerKind.Activity,
        EntityTriggerAttribute => TriggerKind.Entity,
        TimerTriggerAttribute => TriggerKind.Timer,
        _ => throw FunctionSignature.Wrong(name, method, $"has the trigger {trigger.GetType()}, which the embedded host does not offer."),
    };

    private static RoutePattern Route(string name, MethodInfo method, HttpTriggerAttribute trigger)
    {
        try
        {
            return RoutePatternFactory.Parse(trigger.Route ?? name);
        }
        catch (RoutePatternException e)
        {
            throw FunctionSignature.Wrong(name, method, $"has the route '{trigger.Route}', which is not valid: {e.Message}");
        }
    }

    private static void RequireTriggerType(FunctionSignature signature)
    {
        var expected = signature.Kind switch
        {
            TriggerKind.Http => typeof(HttpRequest),
            TriggerKind.Orchestration => typeof(TaskOrchestrationContext),
            TriggerKind.Entity => typeof(TaskEntityDispatcher),
            TriggerKind.Timer => typeof(TimerInfo),
            _ => signature.TriggerParameter.ParameterType,
        };
        if (signature.TriggerParameter.ParameterType != expected)
        {
            throw signature.Wrong(
                $"has the trigger parameter '{signature.TriggerParameter.Name}' of type {signature.TriggerParameter.ParameterType};"
                + $" it must be {expected}.");
        }
    }
}
