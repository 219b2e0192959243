using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using MaxConf.Embedded.Functions;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Embedded.Durable;

/// <summary>The public method, of an entity or of its state, that an operation names.</summary>
internal sealed class EntityMethod(MethodInfo method, object target)
{
    private const BindingFlags Named = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    /// <summary>Finds the method by the operation's name in any case.</summary>
    /// <exception cref="AmbiguousMatchException">The name is overloaded.</exception>
    public static bool TryFind(object target, TaskEntityOperation operation, [NotNullWhen(true)] out EntityMethod? found)
    {
        var method = target.GetType().GetMethod(operation.Name, Named);
        found = method is null ? null : new EntityMethod(method, target);
        return found is not null;
    }

    /// <summary>Runs the method and waits for it.</summary>
    public ValueTask<object?> InvokeAsync(TaskEntityOperation operation)
    {
        var arguments = Bind(operation);
        var returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
        return ReturnValue.ReaderFor(method.ReturnType)(returned);
    }

    private object?[] Bind(TaskEntityOperation operation)
    {
        var parameters = method.GetParameters();
        if (parameters.Count(IsContext) > 1 || parameters.Count(IsOperation) > 1 || parameters.Count(IsInput) > 1)
        {
            throw new InvalidOperationException(
                $"Operation {operation} cannot be run by '{method}': it may have one input, one {nameof(TaskEntityContext)} and one {nameof(TaskEntityOperation)}.");
        }

        return Array.ConvertAll(parameters, parameter => Argument(operation, parameter));
    }

    private object? Argument(TaskEntityOperation operation, ParameterInfo parameter)
    {
        if (IsContext(parameter))
        {
            return operation.Context;
        }

        return IsOperation(parameter) ? operation : Input(operation, parameter);
    }

    private object? Input(TaskEntityOperation operation, ParameterInfo parameter)
    {
        if (operation.HasInput)
        {
            return operation.GetInput(parameter.ParameterType);
        }

        return parameter.HasDefaultValue
            ? parameter.DefaultValue
            : throw new InvalidOperationException(
                $"Operation {operation} cannot be run by '{method}': '{parameter.Name}' needs an input and the caller gave none.");
    }

    private static bool IsContext(ParameterInfo parameter) => parameter.ParameterType == typeof(TaskEntityContext);

    private static bool IsOperation(ParameterInfo parameter) => parameter.ParameterType == typeof(TaskEntityOperation);

    private static bool IsInput(ParameterInfo parameter) => !IsContext(parameter) && !IsOperation(parameter);
}
