namespace MaxConf.Simulator.Day.Wire;

/// <summary>What came of a request.</summary>
internal enum RequestOutcome
{
    /// <summary>An answer that was expected.</summary>
    Answered,

    /// <summary>An answer that says when to try again (RFC 9110, <c>Retry-After</c>).</summary>
    PutOff,

    /// <summary>No answer, or another one.</summary>
    Failed,
}
