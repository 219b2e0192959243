using System.Collections.Concurrent;
using System.Reflection;

namespace MaxConf.Embedded.Functions;

/// <summary>Waits for what a method returned, whatever kind of task its declared type says, and hands out the value.</summary>
internal static class ReturnValue
{
    private static readonly ConcurrentDictionary<Type, Func<object?, ValueTask<object?>>> Readers = new();

    /// <summary>The reader for a declared return type: nothing, a value, or a task of either.</summary>
    public static Func<object?, ValueTask<object?>> ReaderFor(Type declared) => Readers.GetOrAdd(declared, CreateReader);

    private static Func<object?, ValueTask<object?>> CreateReader(Type declared)
    {
        if (declared == typeof(void))
        {
            return static _ => default;
        }

        if (declared == typeof(ValueTask))
        {
            return static returned => FinishAsync(((ValueTask)returned!).AsTask());
        }

        if (GenericArgument(declared, typeof(ValueTask<>)) is { } valueTaskResult)
        {
            return Generic(nameof(ReadValueTask), valueTaskResult);
        }

        if (GenericArgument(declared, typeof(Task<>)) is { } taskResult)
        {
            return Generic(nameof(ReadTask), taskResult);
        }

        if (declared.IsAssignableTo(typeof(Task)))
        {
            return static returned => FinishAsync((Task)returned!);
        }

        return static returned => new(returned);
    }

    private static Type? GenericArgument(Type declared, Type definition)
        => declared.IsGenericType && declared.GetGenericTypeDefinition() == definition ? declared.GetGenericArguments()[0] : null;

    private static Func<object?, ValueTask<object?>> Generic(string reader, Type result)
        => typeof(ReturnValue)
            .GetMethod(reader, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(result)
            .CreateDelegate<Func<object?, ValueTask<object?>>>();

    private static async ValueTask<object?> FinishAsync(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> ReadTask<T>(object? returned) => await (Task<T>)returned!;

    private static async ValueTask<object?> ReadValueTask<T>(object? returned) => await (ValueTask<T>)returned!;
}
