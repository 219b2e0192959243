using Microsoft.Data.Sqlite;

namespace MaxConf.Benchmarks.Measuring;

/// <summary>A SQLite file of one table, as durable as the engine's: the least that keeping an answer can cost.</summary>
internal sealed class PlainFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public PlainFile(string path)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Execute("CREATE TABLE answers (id INTEGER PRIMARY KEY, answer TEXT NOT NULL)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO answers (answer) VALUES ($answer)";
        _insert.Parameters.Add("$answer", SqliteType.Text);
    }

    /// <summary>How many transactions were committed.</summary>
    public long Commits { get; private set; }

    public void Begin() => Execute("BEGIN IMMEDIATE");

    public void Insert(string answer)
    {
        _insert.Parameters[0].Value = answer;
        _insert.ExecuteNonQuery();
    }

    public void Commit()
    {
        Execute("COMMIT");
        Commits++;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
