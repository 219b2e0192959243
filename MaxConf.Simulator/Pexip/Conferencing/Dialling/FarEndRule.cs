namespace MaxConf.Simulator.Pexip.Conferencing.Dialling;

/// <summary>How the one who is called behaves: their address says so, <c>busy@</c>, <c>reject@</c> or <c>noanswer@</c> anywhere.</summary>
internal static class FarEndRule
{
    public static FarEnd Of(string destination) => User(destination).ToLowerInvariant() switch
    {
        "busy" => FarEnd.Busy,
        "reject" => FarEnd.Rejects,
        "noanswer" => FarEnd.NoAnswer,
        _ => FarEnd.Answers,
    };

    /// <summary>The part before <c>@</c>, without a scheme.</summary>
    private static string User(string destination)
    {
        var address = destination.Split('@')[0];
        return address[(address.LastIndexOf(':') + 1)..];
    }
}
