namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>What a ledger is to add.</summary>
/// <param name="Key">The entry.</param>
/// <param name="Due">When it may be added at the earliest; null for at any time.</param>
internal sealed record LedgerEntry(string Key, DateTimeOffset? Due = null);
