namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>What a field of a resource holds, with the CLR type of its value.</summary>
internal enum FieldType
{
    /// <summary>Text: <see cref="string"/>.</summary>
    Text,

    /// <summary>Whole number: <see cref="long"/>.</summary>
    Integer,

    /// <summary>Number: <see cref="double"/>.</summary>
    Number,

    /// <summary>Truth value: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>Point in time: <see cref="DateTimeOffset"/>.</summary>
    Instant,

    /// <summary>URI of another configuration resource: its id, <see cref="long"/>.</summary>
    Reference,

    /// <summary>URIs of other configuration resources: their ids, <see cref="IReadOnlyList{T}"/> of <see cref="long"/>.</summary>
    References,

    /// <summary>URIs that nobody here follows: <see cref="IReadOnlyList{T}"/> of <see cref="string"/>.</summary>
    Texts,

    /// <summary>The rows that point here, written out inside this one: <see cref="IReadOnlyList{T}"/> of configuration rows.</summary>
    Embedded,
}
