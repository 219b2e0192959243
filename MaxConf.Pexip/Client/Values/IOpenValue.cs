namespace MaxConf.Pexip.Client.Values;

/// <summary>
/// A text out of a list that Pexip extends from version to version. The values of the document have names; any other is kept as it came,
/// and sent as it was given.
/// </summary>
/// <typeparam name="TSelf">The list.</typeparam>
public interface IOpenValue<TSelf>
    where TSelf : struct, IOpenValue<TSelf>
{
    /// <summary>The text as Pexip writes it.</summary>
    string Value { get; }

    /// <summary>The value a text stands for; any text stands for one.</summary>
    /// <param name="value">The text as Pexip writes it.</param>
    static abstract TSelf From(string value);
}
