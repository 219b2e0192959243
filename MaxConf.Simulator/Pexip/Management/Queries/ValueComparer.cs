namespace MaxConf.Simulator.Pexip.Management.Queries;

/// <summary>Orders values of one field; text by code unit, null last.</summary>
internal sealed class ValueComparer : IComparer<object?>
{
    public static readonly ValueComparer Instance = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string left, string right) => string.CompareOrdinal(left, right),
        (IComparable left, _) => left.CompareTo(y),
        _ => 0,
    };
}
