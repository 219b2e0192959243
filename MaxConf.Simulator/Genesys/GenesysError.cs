namespace MaxConf.Simulator.Genesys;

/// <summary>An error as Genesys Cloud's Platform API answers.</summary>
internal sealed record GenesysError(
    string Message, string Code, int Status, string ContextId, IReadOnlyList<string> Details, IReadOnlyList<string> Errors);
