namespace MaxConf.Tests.Functions.Process.Faults;

/// <summary>A fact that needs <see cref="PrivateMounts"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute() => Skip = PrivateMounts.ArePossible ? null : "This takes Linux, and the right to mounts of one's own.";
}
