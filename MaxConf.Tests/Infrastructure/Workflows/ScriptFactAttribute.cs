namespace MaxConf.Tests.Infrastructure.Workflows;

/// <summary>A test about scripts, which are for systems that have bash.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScriptFactAttribute : FactAttribute
{
    public ScriptFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no bash." : null;
}
