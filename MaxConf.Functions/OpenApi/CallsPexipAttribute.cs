using MaxConf.Functions.Problems;

namespace MaxConf.Functions.OpenApi;

/// <summary>Says that an HTTP function waits for Pexip, so that Pexip's failures are its own.</summary>
internal sealed class CallsPexipAttribute() : FailsWithAttribute(
    nameof(ProblemCatalog.PexipRefused), nameof(ProblemCatalog.PexipUnavailable), nameof(ProblemCatalog.PexipTimeout));
