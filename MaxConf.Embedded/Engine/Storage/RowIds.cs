namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Numbers for new rows, ever higher while the process lives. Only the writer draws them, so they tell the order of commits.</summary>
internal sealed class RowIds(SqliteSession session)
{
    private long _instance = session.Scalar<long>("SELECT ifnull(max(key), 0) FROM instances");
    private long _message = session.Scalar<long>("SELECT ifnull(max(id), 0) FROM messages");
    private long _activity = session.Scalar<long>("SELECT ifnull(max(id), 0) FROM activities");

    public long NextInstance() => ++_instance;

    public long NextMessage() => ++_message;

    public long NextActivity() => ++_activity;
}
