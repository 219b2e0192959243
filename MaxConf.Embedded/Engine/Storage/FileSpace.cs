using Microsoft.Data.Sqlite;

namespace MaxConf.Embedded.Engine.Storage;

/// <summary>
/// Lets the file give back pages that are free, a few at a time (SQLite's incremental auto-vacuum). A file is either made so or changed
/// over as a whole.
/// </summary>
internal static class FileSpace
{
    private const long Incremental = 2;

    /// <summary>Before the first table is made: a new file is born so. Does nothing to any other.</summary>
    public static void Prepare(SqliteSession session) => session.Execute("PRAGMA auto_vacuum = INCREMENTAL");

    /// <summary>Changes an older file over, once. It is written anew, which takes its size on the disk again meanwhile.</summary>
    public static void ChangeOver(SqliteSession session)
    {
        if (session.Scalar<long>("PRAGMA auto_vacuum") != Incremental)
        {
            Prepare(session);
            TryRewrite(session);
        }
    }

    /// <summary>Where the disk has no room for it, the file is good as it is; the next start tries again.</summary>
    private static void TryRewrite(SqliteSession session)
    {
        try
        {
            session.Execute("VACUUM");
        }
        catch (SqliteException)
        {
        }
    }
}
