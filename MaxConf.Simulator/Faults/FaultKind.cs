using System.Text.Json.Serialization;

namespace MaxConf.Simulator.Faults;

/// <summary>What goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>An answer with an error status, without doing anything.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>The connection closes without an answer, and nothing is done.</summary>
    [JsonStringEnumMemberName("drop_connection")]
    DropConnection,

    /// <summary>The request takes effect, and yet 500 is the answer (seen on real management nodes).</summary>
    [JsonStringEnumMemberName("created_but_500")]
    CreatedBut500,

    /// <summary>The answer comes late.</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,

    /// <summary>A redirect to the login page, as an unauthenticated call may get.</summary>
    [JsonStringEnumMemberName("login_redirect")]
    LoginRedirect,

    /// <summary>The request takes effect, and no answer ever comes.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,
}
