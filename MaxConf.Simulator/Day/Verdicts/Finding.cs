namespace MaxConf.Simulator.Day.Verdicts;

/// <summary>Something that is not as it should be.</summary>
/// <param name="Subject">The room, or whom else it is about.</param>
/// <param name="What">What is wrong.</param>
/// <param name="MayPass">Whether waiting may mend it.</param>
internal readonly record struct Finding(string Subject, string What, bool MayPass = false)
{
    public override string ToString() => $"{Subject}: {What}";
}
