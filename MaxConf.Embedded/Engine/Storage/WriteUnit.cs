namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Work that waits for the writer.</summary>
internal abstract class WriteUnit
{
    public abstract void Run(DurableTransaction transaction);

    /// <summary>It failed by itself; the caller hears so when the group is durable, for that is what it failed on.</summary>
    public abstract void Reject(Exception exception);

    /// <summary>Tells the caller how its work went: its group is durable.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing of its group was kept.</summary>
    public abstract void Fail(Exception exception);
}
