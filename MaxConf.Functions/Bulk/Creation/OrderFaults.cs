namespace MaxConf.Functions.Bulk.Creation;

/// <summary>The rules that an order broke, by place, such as <c>rooms[17].pin</c>. No more than a caller can read.</summary>
internal sealed class OrderFaults
{
    /// <summary>The most faults that are told.</summary>
    internal const int MaxTold = 100;

    private readonly Dictionary<string, string[]> _faults = new(StringComparer.Ordinal);

    /// <summary>Whether there is any.</summary>
    public bool Any => _faults.Count > 0;

    /// <summary>Whether further ones would not be told.</summary>
    public bool IsFull => _faults.Count >= MaxTold;

    /// <summary>The faults, and a last word if there may be more.</summary>
    public IReadOnlyDictionary<string, string[]> Told => !IsFull
        ? _faults
        : new Dictionary<string, string[]>(_faults, StringComparer.Ordinal) { ["more"] = [$"only the first {MaxTold} faults are told"] };

    /// <summary>Adds a fault.</summary>
    public void Add(string place, string rule) => Add(place, [rule]);

    /// <summary>Adds faults of one place.</summary>
    public void Add(string place, string[] rules)
    {
        if (!IsFull)
        {
            _faults.TryAdd(place, rules);
        }
    }
}
