namespace MaxConf.Simulator.Day.Wire;

/// <summary>Somebody asks to come into a conference; the PIN is in a header.</summary>
internal sealed record TokenRequest(string DisplayName);
