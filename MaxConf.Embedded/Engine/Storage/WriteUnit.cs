namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Work that waits for the writer.</summary>
internal abstract class WriteUnit
{
    public abstract void Run(DurableTransaction transaction);

    /// <summary>Tells the caller that its work is durable; nothing where it has failed already.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);
}
