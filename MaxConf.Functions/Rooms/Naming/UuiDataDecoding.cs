namespace MaxConf.Functions.Rooms.Naming;

/// <summary>What became of a <c>uuiData</c> value.</summary>
internal abstract record UuiDataDecoding
{
    private UuiDataDecoding()
    {
    }

    /// <summary>It is a session's URL.</summary>
    /// <param name="Tag">The full URL, the room's tag.</param>
    internal sealed record Accepted(string Tag) : UuiDataDecoding;

    /// <summary>It is refused.</summary>
    /// <param name="Fault">What is wrong.</param>
    /// <param name="Rule">The rule it broke, in words for the caller; never repeats the value.</param>
    internal sealed record Refused(UuiDataFault Fault, string Rule) : UuiDataDecoding;
}
