namespace MaxConf.Embedded.Engine.Storage;

/// <summary>Something that waits to be taken in.</summary>
/// <param name="Id">Its place in the order of arrival.</param>
/// <param name="ExecutionId">The only execution it is for; null for whichever is current.</param>
/// <param name="FellDue">Whether it had to wait for its time.</param>
/// <param name="Body">Its event or entity request, as JSON.</param>
internal sealed record StoredMessage(long Id, string? ExecutionId, bool FellDue, string Body);
