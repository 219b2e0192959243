namespace MaxConf.Functions.Security;

/// <summary>What callers are, whatever they call; each kind has a limit of its own.</summary>
internal enum CallerKind
{
    /// <summary>A back end, or an operator's tool, known to Entra ID.</summary>
    BackEnd,

    /// <summary>An agent known to Genesys Cloud.</summary>
    Agent,

    /// <summary>A conferencing node.</summary>
    EventSink,
}
