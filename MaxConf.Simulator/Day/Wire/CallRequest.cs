namespace MaxConf.Simulator.Day.Wire;

/// <summary>A participant's client offers media.</summary>
internal sealed record CallRequest(string CallType, string Sdp);
