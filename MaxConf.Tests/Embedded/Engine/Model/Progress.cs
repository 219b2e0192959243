namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>How far a program has come: what one execution hands to the next.</summary>
/// <param name="Program">The program.</param>
/// <param name="Position">The step it is at.</param>
/// <param name="IsRenewed">Whether that step is a renewal, and this the execution after it.</param>
/// <param name="Log">What the steps came to.</param>
/// <param name="Received">The external events it has had, by name, in the order in which it had them.</param>
/// <param name="Said">How many events of each name it has sent itself.</param>
internal sealed record Progress(
    ModelProgram Program,
    int Position,
    bool IsRenewed,
    List<string> Log,
    SortedDictionary<string, List<int>> Received,
    Dictionary<string, int> Said)
{
    public static Progress StartOf(ModelProgram program) => new(program, 0, false, [], [], []);

    /// <summary>How many events of a name still come.</summary>
    public int Remaining(string name) =>
        Program.Events.GetValueOrDefault(name) + Said.GetValueOrDefault(name) - (Received.GetValueOrDefault(name)?.Count ?? 0);

    /// <summary>Takes note of an event.</summary>
    public void Note(string name, int number)
    {
        if (!Received.TryGetValue(name, out var numbers))
        {
            Received[name] = numbers = [];
        }

        numbers.Add(number);
    }

    /// <summary>What the program came to: the output of its orchestration.</summary>
    public string ToOutput() =>
        string.Join("; ", Log.Concat(Received.Select(each => $"{each.Key}: {string.Join(' ', each.Value)}")));
}
