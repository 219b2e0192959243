using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Embedded.Functions;

/// <summary>A function ready to run: its parameters' sources are found and its call is compiled.</summary>
internal sealed class FunctionDescriptor
{
    private readonly Func<InvocationContext, object?> _call;
    private readonly Func<object?, ValueTask<object?>> _read;

    /// <exception cref="EmbeddedHostException">A parameter cannot be given a value.</exception>
    public FunctionDescriptor(FunctionSignature signature)
    {
        Signature = signature;
        Definition = new ReflectedFunctionDefinition(signature);
        _call = Compile(signature);
        _read = ReturnValue.ReaderFor(signature.Method.ReturnType);
    }

    public FunctionSignature Signature { get; }

    public FunctionDefinition Definition { get; }

    public string Name => Signature.Name;

    /// <summary>Calls the method and waits for what it returns.</summary>
    public ValueTask<object?> InvokeAsync(InvocationContext invocation) => _read(_call(invocation));

    private static Func<InvocationContext, object?> Compile(FunctionSignature signature)
    {
        var method = signature.Method;
        var invocation = Expression.Parameter(typeof(InvocationContext), "invocation");
        var arguments = method.GetParameters().Select(parameter => Argument(signature, parameter, invocation));
        var call = Expression.Call(method.IsStatic ? null : Target(signature, invocation), method, arguments);
        Expression body = method.ReturnType == typeof(void)
            ? Expression.Block(call, Expression.Constant(null))
            : Expression.Convert(call, typeof(object));
        return Expression.Lambda<Func<InvocationContext, object?>>(body, invocation).Compile();
    }

    private static Expression Argument(FunctionSignature signature, ParameterInfo parameter, Expression invocation)
    {
        var value = Expression.Invoke(Expression.Constant(ParameterBinders.For(signature, parameter)), invocation);
        var type = parameter.ParameterType;
        return type.IsValueType
            ? Expression.Call(typeof(FunctionDescriptor), nameof(OrDefault), [type], value)
            : Expression.Convert(value, type);
    }

    private static UnaryExpression Target(FunctionSignature signature, Expression invocation)
    {
        var factory = FactoryOf(signature);
        ParameterBinder create = context => factory(context.InstanceServices, arguments: null);
        return Expression.Convert(Expression.Invoke(Expression.Constant(create), invocation), signature.Method.DeclaringType!);
    }

    private static ObjectFactory FactoryOf(FunctionSignature signature)
    {
        try
        {
            return ActivatorUtilities.CreateFactory(signature.Type, Type.EmptyTypes);
        }
        catch (InvalidOperationException e)
        {
            throw signature.Wrong($"is in a class that cannot be created: {e.Message}");
        }
    }

    private static T OrDefault<T>(object? value) => value is null ? default! : (T)value;
}
