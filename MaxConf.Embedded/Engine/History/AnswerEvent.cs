namespace MaxConf.Embedded.Engine.History;

/// <summary>What came of a decision.</summary>
/// <param name="Timestamp">When it came.</param>
/// <param name="Id">The decision's id.</param>
internal abstract record AnswerEvent(DateTimeOffset Timestamp, int Id) : HistoryEvent(Timestamp);
