using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Microsoft.DurableTask;

/// <summary>An exception as it is recorded in history.</summary>
/// <param name="ErrorType">Full name of the exception's type.</param>
/// <param name="ErrorMessage">Its message.</param>
/// <param name="StackTrace">Its stack trace; null when it was never thrown.</param>
/// <param name="InnerFailure">What caused it; null when nothing did.</param>
/// <param name="Properties">Further facts; null when there are none.</param>
public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    /// <summary>Records an exception and those that caused it.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>The record.</returns>
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Record(exception);
    }

    /// <summary>Whether the recorded exception is a <typeparamref name="T"/> or derived from it.</summary>
    /// <typeparam name="T">Type of exception.</typeparam>
    /// <returns>True when it is; false too when the recorded type cannot be found any more.</returns>
    public bool IsCausedBy<T>()
        where T : Exception
        => IsCausedBy(typeof(T));

    /// <summary>Whether the recorded exception is of a type or derived from it.</summary>
    /// <param name="targetBaseExceptionType">Type of exception.</param>
    /// <returns>True when it is; false too when the recorded type cannot be found any more.</returns>
    /// <exception cref="ArgumentException"><paramref name="targetBaseExceptionType"/> is no exception type.</exception>
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of the recorded name.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!targetBaseExceptionType.IsAssignableTo(typeof(Exception)))
        {
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        }

        return !string.IsNullOrEmpty(ErrorType) && targetBaseExceptionType.IsAssignableFrom(FindType(targetBaseExceptionType.Assembly));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    [return: NotNullIfNotNull(nameof(exception))]
    private static TaskFailureDetails? Record(Exception? exception)
        => exception is null
            ? null
            : new(
                exception.GetType().ToString(),
                exception.Message,
                exception.StackTrace,
                Record(exception.InnerException),
                Properties: null);

    private Type? FindType(Assembly likely)
        => Type.GetType(ErrorType, throwOnError: false) ?? likely.GetType(ErrorType, throwOnError: false) ?? FindLoadedType();

    private Type? FindLoadedType()
    {
        var found = AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(ErrorType, throwOnError: false))
            .OfType<Type>()
            .Take(2)
            .ToArray();
        return found.Length < 2
            ? found.FirstOrDefault()
            : throw new AmbiguousMatchException($"More than one loaded assembly has a type '{ErrorType}'.");
    }
}
