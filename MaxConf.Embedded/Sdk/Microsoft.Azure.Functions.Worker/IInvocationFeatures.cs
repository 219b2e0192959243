namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects attached to an invocation by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Attaches an object, replacing the one of the same type.</summary>
    /// <typeparam name="T">Type it is found by.</typeparam>
    /// <param name="instance">The object.</param>
    void Set<T>(T instance);

    /// <summary>Finds an object.</summary>
    /// <typeparam name="T">Type it was attached by.</typeparam>
    /// <returns>The object, or null when none of that type is attached.</returns>
    T? Get<T>();
}
