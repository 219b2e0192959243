namespace MaxConf.Embedded.Functions;

/// <summary>Gives a parameter its value for an invocation; null means the type's default.</summary>
internal delegate object? ParameterBinder(InvocationContext invocation);
