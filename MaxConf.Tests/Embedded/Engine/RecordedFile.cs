using MaxConf.Tests.Support;
using Microsoft.Data.Sqlite;

namespace MaxConf.Tests.Embedded.Engine;

/// <summary>Data files kept as SQL, so that they can be read and reviewed.</summary>
internal static class RecordedFile
{
    /// <summary>Makes a data file of a recording in the folder <c>Files</c>.</summary>
    public static void Restore(string recording, string dataFile) =>
        Execute(dataFile, File.ReadAllText(Path.Combine(Repository.Folder, "MaxConf.Tests", "Embedded", "Engine", "Files", recording)));

    public static void Execute(string dataFile, string sql)
    {
        using var connection = Open(dataFile);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>All tables and what is in them, and the schema's version.</summary>
    public static string Dump(string dataFile)
    {
        using var connection = Open(dataFile);
        var tables = Query(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name");
        var rows = tables.SelectMany(table => Query(connection, $"SELECT * FROM {table.Split('|')[0]}"));
        return string.Join('\n', [.. Query(connection, "PRAGMA user_version"), .. tables, .. rows]);
    }

    private static SqliteConnection Open(string dataFile)
    {
        var connection = new SqliteConnection($"Data Source={dataFile};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }
}
