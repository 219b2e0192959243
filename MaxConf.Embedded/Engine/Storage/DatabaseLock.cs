namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Keeps a second process off the same data file. The system frees it however the holder ends.</summary>
internal sealed class DatabaseLock : IDisposable
{
    private const ushort SharingViolation = 32;
    private const ushort LinuxWouldBlock = 11;
    private const ushort MacWouldBlock = 35;

    private readonly FileStream _file;

    /// <exception cref="EmbeddedHostException">Another process holds the file, or its folder cannot be written.</exception>
    public DatabaseLock(string dataFile)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(dataFile)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedHostException($"The data folder of {dataFile} cannot be made (Embedded:DataFile): {e.Message}", e);
        }

        try
        {
            _file = new FileStream(dataFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EmbeddedHostException($"The data folder of {dataFile} cannot be written (Embedded:DataFile): {e.Message}", e);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new EmbeddedHostException($"The data file {dataFile} is in use by another process (Embedded:DataFile).", e);
        }
        catch (IOException e)
        {
            throw new EmbeddedHostException($"The data folder of {dataFile} cannot be written (Embedded:DataFile): {e.Message}", e);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Not so with a file that is there and cannot be written, as on a disk that is mounted for reading.</summary>
    private static bool IsHeld(IOException refusal) => (ushort)refusal.HResult is SharingViolation or LinuxWouldBlock or MacWouldBlock;
}
