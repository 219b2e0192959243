namespace MaxConf.Tests.Support;

/// <summary>A folder of the test's own, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string MemoryFolder = "/dev/shm";

    public TemporaryFolder()
        : this(System.IO.Path.GetTempPath())
    {
    }

    private TemporaryFolder(string parent)
    {
        Path = System.IO.Path.Combine(parent, "maxconf-" + System.IO.Path.GetRandomFileName());
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>A folder in memory where the system has such a place: for tests that write much, and to which no disk matters.</summary>
    public static TemporaryFolder InMemory() => Directory.Exists(MemoryFolder) ? new(MemoryFolder) : new();

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
