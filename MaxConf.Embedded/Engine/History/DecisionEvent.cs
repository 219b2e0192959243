namespace MaxConf.Embedded.Engine.History;

/// <summary>Something the orchestrator decided. On replay it must decide the same under the same id.</summary>
/// <param name="Timestamp">When it was decided.</param>
/// <param name="Id">The how-manieth decision of the execution it is, from 0.</param>
internal abstract record DecisionEvent(DateTimeOffset Timestamp, int Id) : HistoryEvent(Timestamp);
