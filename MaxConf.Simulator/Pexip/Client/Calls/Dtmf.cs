namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>Tones.</summary>
internal static class Dtmf
{
    /// <summary>Whether a body has digits to send, and nothing else among them.</summary>
    public static bool IsValid(ClientBody body) =>
        body.Text("digits") is { Length: > 0 } digits && digits.All(digit => char.IsAsciiDigit(digit) || "*#ABCD".Contains(digit));
}
