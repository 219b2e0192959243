using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>
/// A prepared statement that changes rows, on SQLite's own functions: the writer runs some fifty thousand a second, and ADO.NET's reader
/// and parameter objects would be most of what they cost.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>Where the values <c>$0</c>, <c>$1</c> … are in the statement; 0 for one that it does not use.</summary>
    private readonly int[] _places;

    private byte[] _text = new byte[1024];

    public SqliteStatement(sqlite3 connection, string sql, int values)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
        _places = [.. Enumerable.Range(0, values)
            .Select(i => raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"${i}")))];
    }

    /// <returns>The number of rows changed.</returns>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public int Run(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (_places[i] > 0)
            {
                Check(Bind(_places[i], values[i]));
            }
        }

        int result;
        do
        {
            // Rows are of no interest, but some pragmas do their work between them.
            result = raw.sqlite3_step(_statement);
        }
        while (result == raw.SQLITE_ROW);

        _ = raw.sqlite3_reset(_statement);
        Check(result);
        return raw.sqlite3_changes(_connection);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        string text => BindText(place, text),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        int number => raw.sqlite3_bind_int64(_statement, place, number),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored.", nameof(value)),
    };

    private int BindText(int place, string text)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (longest > _text.Length)
        {
            _text = new byte[longest];
        }

        return raw.sqlite3_bind_text(_statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }
    }
}
