namespace MaxConf.Pexip.EventSink;

/// <summary>An event this version does not know; its content is not kept.</summary>
public sealed record UnknownEventData : PexipEventData;
