namespace MaxConf.Tests.Embedded.Hosting;

/// <summary>A scoped service that shows when its scope ends.</summary>
public sealed class ScopedProbe : IDisposable
{
    public int Disposals { get; private set; }

    public void Dispose() => Disposals++;
}
