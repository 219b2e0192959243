using MaxConf.Embedded;
using MaxConf.Embedded.Engine.Storage;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Embedded.Engine;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Database_New_GivesFreePagesBack()
    {
        using var database = new Database(_folder.File("a.db"));

        Assert.Equal(2, database.Read(session => session.Scalar<long>("PRAGMA auto_vacuum")));
    }

    [Fact]
    public void Database_WhoseMigrationFails_RefusesToOpenAndIsLeftAsItWas()
    {
        var file = _folder.File("a.db");
        RecordedFile.Restore("version-1.sql", file);

        // As if it had no schema yet: the first step finds its tables there, in the midst of its work.
        RecordedFile.Execute(file, "PRAGMA user_version = 0; DROP TABLE instances;");
        var before = RecordedFile.Dump(file);

        var refusal = Assert.Throws<EmbeddedHostException>(() => new Database(file));

        Assert.Contains("history already exists", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, RecordedFile.Dump(file));
    }

    [Fact]
    public void Database_Migrated_OpensAgainWithoutFurtherChange()
    {
        var file = _folder.File("a.db");
        RecordedFile.Restore("version-1.sql", file);
        new Database(file).Dispose();
        var migrated = RecordedFile.Dump(file);

        new Database(file).Dispose();

        Assert.Equal(migrated, RecordedFile.Dump(file));
    }
}
