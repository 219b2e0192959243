using System.Reflection;
using System.Runtime.Loader;

namespace MaxConf.Tests.Functions.Hosts;

/// <summary>What the Azure build compiles, compiled against the embedded host's SDK: <c>eng/MaxConf.Rehearsal.csproj</c>.</summary>
public sealed class Rehearsal : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(Rehearsal), isCollectible: true);

    /// <summary>Loads it apart from the app that these tests run, which has the same types.</summary>
    public Rehearsal() => App = _context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "MaxConf.Rehearsal.dll"));

    /// <summary>The assembly.</summary>
    public Assembly App { get; }

    /// <inheritdoc />
    public void Dispose() => _context.Unload();
}
