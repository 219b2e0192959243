namespace MaxConf.Embedded.Engine.Storage;

internal sealed partial class DurableTransaction
{
    /// <summary>An instance as this transaction sees it; null where there is none.</summary>
    public InstanceRow? Find(string instanceId) => session.Instance(instanceId);

    /// <summary>Removes an instance that has finished; nothing of one that is under way.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="recursive">Whether its finished children go with it, and theirs.</param>
    /// <returns>How many instances were removed.</returns>
    public int Purge(string instanceId, bool recursive)
    {
        if (StatusOf(instanceId) is not { } status || !status.IsFinished())
        {
            return 0;
        }

        var children = recursive ? session.FinishedChildren(instanceId) : [];
        Remove(instanceId);
        return 1 + children.Sum(child => Purge(child, recursive: true));
    }

    /// <summary>Removes those of the instances that have expired still: one may have been begun anew since they were looked up.</summary>
    /// <returns>How many instances were removed.</returns>
    public int PurgeExpired(IEnumerable<string> instanceIds, DateTimeOffset finishedBefore) =>
        instanceIds.Count(id => session.HasExpired(id, finishedBefore) && Remove(id));

    /// <summary>Gives up to <paramref name="count"/> free pages back to the file system.</summary>
    /// <returns>How many pages of the file are free after that.</returns>
    public long ReleasePages(int count)
    {
        session.Execute($"PRAGMA incremental_vacuum({count})");
        return session.Scalar<long>("PRAGMA freelist_count");
    }
}
