using MaxConf.Embedded.Engine.History;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Client.Entities;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>What the engine asks of the file.</summary>
internal static class Queries
{
    /// <summary>Bounds one turn of an instance; what is left is taken in the next.</summary>
    public const int MaxMessages = 1000;

    /// <summary>No bound; SQLite's word for it.</summary>
    public const int AllMessages = -1;

    private const string InstanceColumns = HeadColumns + ", input, output, custom_status";

    private const string HeadColumns = "key, instance_id, execution_id, name, status, created_at, updated_at, failure, tags";

    public static InstanceRow? Instance(this SqliteSession session, string instanceId) =>
        session.Query($"SELECT {InstanceColumns} FROM instances WHERE instance_id = $0", ReadInstance, instanceId).SingleOrDefault();

    /// <summary>The number that an instance has in the file; null where there is none.</summary>
    public static long? KeyOf(this SqliteSession session, string instanceId) =>
        session.Scalar<object>("SELECT key FROM instances WHERE instance_id = $0", instanceId) as long?;

    /// <summary>Instances in the order of their ids, for pages that do not shift when instances come and go.</summary>
    public static List<InstanceRow> Instances(this SqliteSession session, OrchestrationQuery filter, string? afterId, int count) =>
        session.Query(
            $"""
            SELECT {(filter.FetchInputsAndOutputs ? InstanceColumns : HeadColumns + ", NULL, NULL, NULL")} FROM instances
            WHERE instance_id > $0 AND instance_id >= $1 AND instance_id < $1 || char(0x10FFFF)
              AND ($2 IS NULL OR created_at >= $2) AND ($3 IS NULL OR created_at <= $3)
              AND ($4 IS NULL OR instr($4, ',' || status || ',') > 0)
            ORDER BY instance_id LIMIT $5
            """,
            ReadInstance,
            afterId ?? "",
            filter.InstanceIdPrefix ?? "",
            filter.CreatedFrom?.ToStored(),
            filter.CreatedTo?.ToStored(),
            filter.Statuses is null ? null : $",{string.Join(',', filter.Statuses.Select(s => (int)s))},",
            count);

    /// <summary>What has happened in an instance's current execution.</summary>
    public static List<HistoryEvent> History(this SqliteSession session, string instanceId) =>
        session.Instance(instanceId) is { } instance ? [.. session.Turns(instance).SelectMany(turn => turn)] : [];

    /// <summary>The same, a list a turn.</summary>
    public static List<List<HistoryEvent>> Turns(this SqliteSession session, InstanceRow instance) => session.Query(
        "SELECT events FROM history WHERE instance_key = $0 ORDER BY turn",
        row => HistoryJson.ReadEvents(row.GetString(0)).ConvertAll(instance.Complete),
        instance.Key);

    /// <summary>What an instance can take in now: first what came in, in its order, then what fell due, in its order.</summary>
    /// <remarks>So an event that arrived while the process was down is heard before a timer that ran out meanwhile.</remarks>
    public static List<StoredMessage> Messages(
        this SqliteSession session, string instanceId, DateTimeOffset now, int limit = MaxMessages) => session.Query(
        """
        SELECT id, execution_id, due_at, body FROM messages
        WHERE instance_id = $0 AND (due_at IS NULL OR due_at <= $1)
        ORDER BY due_at IS NOT NULL, due_at, id LIMIT $2
        """,
        ReadMessage,
        instanceId,
        now.ToStored(),
        limit);

    /// <summary>The same, of what came in only that after a message.</summary>
    public static List<StoredMessage> NewMessages(
        this SqliteSession session, string instanceId, long afterId, DateTimeOffset now) => session.Query(
        """
        SELECT id, execution_id, due_at, body FROM messages
        WHERE instance_id = $0 AND (due_at IS NULL AND id > $1 OR due_at <= $2)
        ORDER BY due_at IS NOT NULL, due_at, id
        """,
        ReadMessage,
        instanceId,
        afterId,
        now.ToStored());

    /// <summary>Instances with something to take in now.</summary>
    public static List<string> ReadyInstances(this SqliteSession session, DateTimeOffset now) => session.Query(
        "SELECT DISTINCT instance_id FROM messages WHERE due_at IS NULL OR due_at <= $0", row => row.GetString(0), now.ToStored());

    /// <summary>Instances with something that has fallen due. Suspended ones hear of it when they are resumed.</summary>
    /// <remarks>The <c>+</c> keeps SQLite from walking all messages in the order of their instances, only to sort out those met twice.</remarks>
    public static List<string> DueInstances(this SqliteSession session, DateTimeOffset now) => session.Query(
        """
        SELECT DISTINCT +messages.instance_id FROM messages LEFT JOIN instances USING (instance_id)
        WHERE due_at <= $0 AND status IS NOT $1
        """,
        row => row.GetString(0),
        now.ToStored(),
        (int)OrchestrationRuntimeStatus.Suspended);

    /// <summary>When the next message falls due; null when none waits for its time.</summary>
    public static DateTimeOffset? NextDue(this SqliteSession session, DateTimeOffset after) =>
        session.Scalar<object>("SELECT min(due_at) FROM messages WHERE due_at > $0", after.ToStored()) is long due
            ? StoredTime.ToTime(due)
            : null;

    public static List<ActivityTask> Activities(this SqliteSession session) => session.Query(
        "SELECT id, instance_id, execution_id, task_id, name, input FROM activities ORDER BY id",
        row => new ActivityTask(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), Text(row, 5)));

    public static EntityRow? Entity(this SqliteSession session, string entityId) => session
        .Query("SELECT entity_id, state, updated_at FROM entities WHERE entity_id = $0", ReadEntity, entityId)
        .SingleOrDefault();

    public static List<EntityRow> Entities(this SqliteSession session, EntityQuery filter, string? afterId, int count) => session.Query(
        """
        SELECT entity_id, state, updated_at FROM entities
        WHERE entity_id > $0 AND entity_id >= $1 AND entity_id < $1 || char(0x10FFFF)
          AND ($2 IS NULL OR updated_at >= $2) AND ($3 IS NULL OR updated_at <= $3)
        ORDER BY entity_id LIMIT $4
        """,
        ReadEntity,
        afterId ?? "",
        filter.InstanceIdStartsWith ?? "",
        filter.LastModifiedFrom?.ToStored(),
        filter.LastModifiedTo?.ToStored(),
        count);

    public static ScheduleStatus? Schedule(this SqliteSession session, string function) => session
        .Query("SELECT last, next, updated_at FROM schedules WHERE function_name = $0", ReadSchedule, function)
        .SingleOrDefault();

    private static StoredMessage ReadMessage(SqliteDataReader row) =>
        new(row.GetInt64(0), Text(row, 1), !row.IsDBNull(2), row.GetString(3));

    private static ScheduleStatus ReadSchedule(SqliteDataReader row) => new()
    {
        Last = StoredTime.ToTime(row.GetInt64(0)).UtcDateTime,
        Next = StoredTime.ToTime(row.GetInt64(1)).UtcDateTime,
        LastUpdated = StoredTime.ToTime(row.GetInt64(2)).UtcDateTime,
    };

    private static InstanceRow ReadInstance(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        (OrchestrationRuntimeStatus)row.GetInt32(4),
        StoredTime.ToTime(row.GetInt64(5)),
        StoredTime.ToTime(row.GetInt64(6)),
        Input: Text(row, 9),
        Output: Text(row, 10),
        CustomStatus: Text(row, 11),
        Failure: Text(row, 7),
        Tags: Text(row, 8));

    private static EntityRow ReadEntity(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), StoredTime.ToTime(row.GetInt64(2)));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
