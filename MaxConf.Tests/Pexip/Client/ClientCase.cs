using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Tests.Pexip.Client;

/// <summary>A request of the document.</summary>
/// <param name="Body">What it sends, as the document has it; null for nothing.</param>
/// <param name="Result">What it is answered, as the document has it.</param>
/// <param name="Call">Makes it; true if the answer was understood.</param>
internal sealed record ClientCase(string? Body, string Result, Func<ConferenceSession, Task<bool>> Call);
