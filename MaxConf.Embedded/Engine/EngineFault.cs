namespace MaxConf.Embedded.Engine;

/// <summary>What the engine does when it cannot do its work, such as when the disk is full.</summary>
internal static class EngineFault
{
    /// <summary>How long it waits before it tries again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
}
