namespace MaxConf.Simulator.Day.Wire;

/// <summary>Why a request failed: of problem details (RFC 9457) the title; of the control API and of Entra, the error.</summary>
internal sealed record Problem(string? Title, string? Error)
{
    public string? Reason => Title ?? Error;
}
