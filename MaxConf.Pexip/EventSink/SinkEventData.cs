namespace MaxConf.Pexip.EventSink;

/// <summary>An <c>eventsink_*</c> event: its name says all.</summary>
public sealed record SinkEventData : PexipEventData;
