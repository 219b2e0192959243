namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>When the process is killed, once it has lived for a random while.</summary>
internal enum KillInstant
{
    /// <summary>There and then.</summary>
    Anytime,

    /// <summary>The moment a caller has its answer: what was acknowledged too early is lost now.</summary>
    AfterAnswer,

    /// <summary>The moment a node's post is accepted.</summary>
    AfterEvent,
}
