using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Which instances can go.</summary>
internal static class PurgeQueries
{
    /// <summary>
    /// Finished before a time, and of no use to a parent: the execution that started it, if one did, has ended or been replaced. While that
    /// one goes on, its history tells of the child.
    /// </summary>
    private const string Expired =
        """
        completed_at < $0 AND NOT EXISTS (
            SELECT 1 FROM instances parent
            WHERE parent.instance_id = child.parent_id AND parent.execution_id = child.parent_execution_id AND parent.completed_at IS NULL)
        """;

    /// <summary>Instances that have expired, those that finished first before the others.</summary>
    public static List<string> ExpiredInstances(this SqliteSession session, DateTimeOffset finishedBefore, int count) => session.Query(
        $"SELECT instance_id FROM instances child WHERE {Expired} ORDER BY completed_at LIMIT $1",
        row => row.GetString(0),
        finishedBefore.ToStored(),
        count);

    /// <summary>Whether an instance has expired.</summary>
    public static bool HasExpired(this SqliteSession session, string instanceId, DateTimeOffset finishedBefore) => session.Scalar<long>(
        $"SELECT count(*) FROM instances child WHERE instance_id = $1 AND {Expired}", finishedBefore.ToStored(), instanceId) > 0;

    /// <summary>Finished instances that a filter wants purged, in the order of their ids.</summary>
    public static List<string> Purgeable(
        this SqliteSession session, PurgeInstancesFilter filter, string afterId, int count) => session.Query(
        """
        SELECT instance_id FROM instances
        WHERE instance_id > $0 AND completed_at IS NOT NULL
          AND ($1 IS NULL OR created_at >= $1) AND ($2 IS NULL OR created_at <= $2)
          AND ($3 IS NULL OR instr($3, ',' || status || ',') > 0)
        ORDER BY instance_id LIMIT $4
        """,
        row => row.GetString(0),
        afterId,
        filter.CreatedFrom?.ToStored(),
        filter.CreatedTo?.ToStored(),
        filter.Statuses is null ? null : $",{string.Join(',', filter.Statuses.Select(s => (int)s))},",
        count);

    /// <summary>The children of an instance that have finished.</summary>
    public static List<string> FinishedChildren(this SqliteSession session, string instanceId) => session.Query(
        "SELECT instance_id FROM instances WHERE parent_id = $0 AND completed_at IS NOT NULL", row => row.GetString(0), instanceId);
}
