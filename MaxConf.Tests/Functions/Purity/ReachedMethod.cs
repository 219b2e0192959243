using System.Reflection;
using System.Runtime.CompilerServices;

namespace MaxConf.Tests.Functions.Purity;

/// <summary>A method that an orchestrator can reach, and by which way.</summary>
/// <param name="Method">The method.</param>
/// <param name="By">What calls it; null for the orchestrator itself.</param>
internal sealed record ReachedMethod(MethodBase Method, ReachedMethod? By)
{
    /// <summary>The calls from the orchestrator to here, as they read in the source.</summary>
    public string Chain
    {
        get
        {
            var name = NameOf(Method);
            return By is null ? name : By.Chain.EndsWith(name, StringComparison.Ordinal) ? By.Chain : $"{By.Chain} > {name}";
        }
    }

    /// <summary>The name in the source: what the compiler made of lambdas, iterators and async methods is theirs.</summary>
    private static string NameOf(MethodBase method)
    {
        var (type, name) = (method.DeclaringType!, method.Name);
        while (type.IsDefined(typeof(CompilerGeneratedAttribute)) && type.DeclaringType is { } outer)
        {
            name = name == "MoveNext" ? type.Name : name;
            type = outer;
        }

        return $"{type.Name}.{(name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? name[1..end] : name)}";
    }
}
