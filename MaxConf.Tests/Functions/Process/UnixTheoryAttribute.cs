namespace MaxConf.Tests.Functions.Process;

/// <summary>A theory about signals or paths that Windows does not have.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such signals and paths." : null;
}
