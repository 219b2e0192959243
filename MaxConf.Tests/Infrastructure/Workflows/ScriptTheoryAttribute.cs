namespace MaxConf.Tests.Infrastructure.Workflows;

/// <summary>A theory about scripts, which are for systems that have bash.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScriptTheoryAttribute : TheoryAttribute
{
    public ScriptTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no bash." : null;
}
