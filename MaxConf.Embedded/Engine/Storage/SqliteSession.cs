using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>One SQLite connection with its prepared statements. Not thread-safe: one user at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>How long cutting back the log waits for those who read, in milliseconds.</summary>
    private const int TrimTimeout = 100;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SqliteCommand> _queries = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString)
    {
        _connection = new SqliteConnection(connectionString);
        _connection.Open();
        SetTimeout(_connection.DefaultTimeout * 1000);

        // FULL: a commit that was answered survives a loss of power, not just the death of the process.
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA temp_store = MEMORY");
    }

    /// <summary>Runs a statement; values are bound to <c>$0</c>, <c>$1</c> … in order.</summary>
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements[sql] = statement = new(_connection.Handle!, sql, values.Length);
        }

        return statement.Run(values);
    }

    /// <summary>Takes the log over into the file and empties it, if it has grown beyond a size in bytes. Not while others read much: then later.</summary>
    public void TrimLog(long maxBytes)
    {
        var log = new FileInfo(_connection.DataSource + "-wal");
        if (!log.Exists || log.Length <= maxBytes)
        {
            return;
        }

        SetTimeout(TrimTimeout);
        try
        {
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The log stays as it is, and good; what is wrong with the file shows with the next write.
        }
        finally
        {
            SetTimeout(_connection.DefaultTimeout * 1000);
        }
    }

    /// <summary>Runs several statements at once, none of them with values.</summary>
    public void ExecuteScript(string sql)
    {
        using var script = _connection.CreateCommand();
        SetText(script, sql);
        script.ExecuteNonQuery();
    }

    /// <summary>Runs a query and maps its rows, all read before it returns.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>The first column of the first row, or the type's default where there is no row or a NULL.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is { } value and not DBNull ? (T)value : default;

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        foreach (var query in _queries.Values)
        {
            query.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>How long another process that holds the file is waited for.</summary>
    private void SetTimeout(int milliseconds) => _ = raw.sqlite3_busy_timeout(_connection.Handle, milliseconds);

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_queries.TryGetValue(sql, out var query))
        {
            _queries[sql] = query = _connection.CreateCommand();
            SetText(query, sql);
            for (var i = 0; i < values.Length; i++)
            {
                query.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            query.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return query;
    }

#pragma warning disable CA2100 // The texts are constants of this folder; values are always bound.
    private static void SetText(SqliteCommand command, string sql) => command.CommandText = sql;
#pragma warning restore CA2100
}
