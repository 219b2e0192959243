namespace MaxConf.Tests.Embedded.Api;

/// <summary>Something for the comparison itself to be tested with.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class SampleAttribute : Attribute, IDisposable
{
    public string Name { get; init; } = "";

    public virtual Task<object?> Run(string? name, int times = 1) => Task.FromResult<object?>(name + times);

    public void Dispose() => GC.SuppressFinalize(this);
}
