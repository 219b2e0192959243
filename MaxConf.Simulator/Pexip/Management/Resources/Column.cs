namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>A field of a resource that is computed from live objects.</summary>
internal sealed record Column<T>(Field Field, Func<T, object?> Read)
{
    public static Column<T> Text(string name, Func<T, string?> read) => new(Field.Text(name), read);

    public static Column<T> Flag(string name, Func<T, bool> read) => new(Field.Flag(name), row => read(row));

    public static Column<T> Integer(string name, Func<T, long?> read) => new(Field.Integer(name), row => read(row));

    public static Column<T> Number(string name, Func<T, double?> read) => new(Field.Number(name), row => read(row));

    public static Column<T> Instant(string name, Func<T, DateTimeOffset?> read) => new(Field.Instant(name), row => read(row));

    public static Column<T> Texts(string name, Func<T, IReadOnlyList<string>> read) => new(Field.Texts(name), read);
}
