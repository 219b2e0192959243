namespace MaxConf.Embedded.Engine.Storage;

/// <summary>The tables, built up by numbered steps; SQLite's <c>user_version</c> says how many of them a file has had.</summary>
internal static class Schema
{
    /// <summary>Append only: a step that has shipped is never edited.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE instances (
            instance_id TEXT PRIMARY KEY,
            execution_id TEXT NOT NULL,
            name TEXT NOT NULL,
            status INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            completed_at INTEGER,
            input TEXT,
            output TEXT,
            custom_status TEXT,
            failure TEXT,
            tags TEXT,
            parent_id TEXT,
            parent_execution_id TEXT,
            parent_task_id INTEGER
        );
        CREATE INDEX instances_by_parent ON instances (parent_id) WHERE parent_id IS NOT NULL;
        CREATE INDEX instances_by_completion ON instances (completed_at) WHERE completed_at IS NOT NULL;

        CREATE TABLE history (
            instance_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            event TEXT NOT NULL,
            PRIMARY KEY (instance_id, sequence)
        ) WITHOUT ROWID;

        -- What waits to be taken in by an orchestration or an entity. due_at is NULL for what can be taken at once.
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            instance_id TEXT NOT NULL,
            execution_id TEXT,
            timer_id INTEGER,
            due_at INTEGER,
            body TEXT NOT NULL
        );
        CREATE INDEX messages_by_instance ON messages (instance_id, id);
        CREATE INDEX messages_by_due ON messages (due_at) WHERE due_at IS NOT NULL;

        CREATE TABLE activities (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            instance_id TEXT NOT NULL,
            execution_id TEXT NOT NULL,
            task_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT
        );

        CREATE TABLE entities (
            entity_id TEXT PRIMARY KEY,
            state TEXT NOT NULL,
            updated_at INTEGER NOT NULL
        ) WITHOUT ROWID;

        CREATE TABLE schedules (
            function_name TEXT PRIMARY KEY,
            last INTEGER NOT NULL,
            next INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        """,

        // Instances get a number, so that the histories of those that began together lie together. A row of a history is what one turn
        // added: an array of events. Messages lie with their instance; and nobody asks any more that ids are never used twice.
        """
        CREATE TABLE numbered (
            key INTEGER PRIMARY KEY,
            instance_id TEXT NOT NULL UNIQUE,
            execution_id TEXT NOT NULL,
            name TEXT NOT NULL,
            status INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            completed_at INTEGER,
            input TEXT,
            output TEXT,
            custom_status TEXT,
            failure TEXT,
            tags TEXT,
            parent_id TEXT,
            parent_execution_id TEXT,
            parent_task_id INTEGER
        );
        INSERT INTO numbered SELECT rowid, instances.* FROM instances;

        CREATE TABLE turns (
            instance_key INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            events TEXT NOT NULL,
            PRIMARY KEY (instance_key, turn)
        ) WITHOUT ROWID;
        INSERT INTO turns SELECT key, sequence, '[' || event || ']' FROM history JOIN numbered USING (instance_id);

        DROP TABLE history;
        DROP TABLE instances;
        ALTER TABLE turns RENAME TO history;
        ALTER TABLE numbered RENAME TO instances;
        CREATE INDEX instances_by_parent ON instances (parent_id) WHERE parent_id IS NOT NULL;
        CREATE INDEX instances_by_completion ON instances (completed_at) WHERE completed_at IS NOT NULL;

        CREATE TABLE waiting (
            instance_id TEXT NOT NULL,
            id INTEGER NOT NULL,
            execution_id TEXT,
            timer_id INTEGER,
            due_at INTEGER,
            body TEXT NOT NULL,
            PRIMARY KEY (instance_id, id)
        ) WITHOUT ROWID;
        INSERT INTO waiting SELECT instance_id, id, execution_id, timer_id, due_at, body FROM messages;
        DROP TABLE messages;
        ALTER TABLE waiting RENAME TO messages;
        CREATE INDEX messages_by_due ON messages (due_at) WHERE due_at IS NOT NULL;

        CREATE TABLE decided (
            id INTEGER PRIMARY KEY,
            instance_id TEXT NOT NULL,
            execution_id TEXT NOT NULL,
            task_id INTEGER NOT NULL,
            name TEXT NOT NULL,
            input TEXT
        );
        INSERT INTO decided SELECT id, instance_id, execution_id, task_id, name, input FROM activities;
        DROP TABLE activities;
        ALTER TABLE decided RENAME TO activities;
        """,
    ];

    /// <summary>Brings a file to this program's version, each step in a transaction of its own.</summary>
    /// <exception cref="EmbeddedHostException">The file was written by a newer version of MaxConf.</exception>
    public static void Migrate(SqliteSession session)
    {
        if (session.Scalar<string>("PRAGMA journal_mode = WAL") != "wal")
        {
            throw new EmbeddedHostException("The data file's disk does not allow SQLite's WAL mode (Embedded:DataFile).");
        }

        // A burst may make the log long; it is cut back to this, in bytes, when it has been taken over into the file.
        session.Execute("PRAGMA journal_size_limit = 67108864");

        // The log is taken over into the file every 16 MiB: a page that many transactions changed is then written there once.
        session.Execute("PRAGMA wal_autocheckpoint = 4096");

        // What is being worked on stays in memory, in KiB: the writer does not wait for reads.
        session.Execute("PRAGMA cache_size = -32768");
        var version = session.Scalar<long>("PRAGMA user_version");
        if (version > Steps.Length)
        {
            throw new EmbeddedHostException(
                $"The data file has schema version {version}, this program knows {Steps.Length}: it was written by a newer version.");
        }

        for (; version < Steps.Length; version++)
        {
            session.ExecuteScript($"BEGIN IMMEDIATE; {Steps[version]} PRAGMA user_version = {version + 1}; COMMIT;");
        }
    }
}
