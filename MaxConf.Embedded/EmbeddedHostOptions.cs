using System.Reflection;

namespace MaxConf.Embedded;

/// <summary>How the embedded host runs. Read from the configuration section <c>Embedded</c>; every setting has a default.</summary>
public sealed class EmbeddedHostOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Embedded";

    /// <summary>
    /// Address to listen on, an http URL without path. Default <c>http://127.0.0.1:7071</c>, this machine alone; port 0 takes
    /// any free one.
    /// </summary>
    public string Url { get; set; } = "http://127.0.0.1:7071";

    /// <summary>
    /// The SQLite file that holds all durable state. Default <c>.maxconf/maxconf.db</c>; a relative path starts at the current
    /// directory. Its folder is made when it is missing.
    /// </summary>
    public string DataFile { get; set; } = Path.Combine(".maxconf", "maxconf.db");

    /// <summary>
    /// Key that callers of the management API, and of functions with an authorization level, send in the query parameter
    /// <c>code</c> or the header <c>x-functions-key</c>; at least 16 characters. Null, the default, makes one on first use and
    /// keeps it in the file <c>system.key</c> beside the data file, readable by its owner alone.
    /// </summary>
    public string? SystemKey { get; set; }

    /// <summary>
    /// How long stopping waits for requests and functions that run. Default 30 seconds; more than zero, at most 10 minutes.
    /// </summary>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long orchestrations are kept after their end, with all that is known of them. Default 30 days; at least an hour, at most 3650
    /// days. Zero keeps them until somebody purges them. One whose parent goes on is kept until the parent has ended.
    /// </summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Whether every turn of an orchestrator is lived through twice and compared, so that one that is not deterministic fails at once.
    /// Default false: it costs twice the time and the memory; for development and tests.
    /// </summary>
    public bool VerifyReplay { get; set; }

    /// <summary>Assembly with the functions; set in code, never read from configuration. Null means the app's own.</summary>
    public Assembly? FunctionsAssembly { get; set; }

    /// <summary>Types with the functions, in place of a whole assembly; for tests.</summary>
    internal IReadOnlyList<Type>? FunctionTypes { get; set; }
}
