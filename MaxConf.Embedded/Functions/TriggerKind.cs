namespace MaxConf.Embedded.Functions;

/// <summary>What starts a function.</summary>
internal enum TriggerKind
{
    Http,
    Orchestration,
    Activity,
    Entity,
    Timer,
}
