using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>Whether the conference continues when all others than automatically dialled participants have disconnected.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<KeepConferenceAlive>))]
public readonly record struct KeepConferenceAlive(string Value) : IOpenValue<KeepConferenceAlive>
{
    /// <summary><c>keep_conference_alive</c>: it runs until this participant disconnects; Hosts only.</summary>
    public static KeepConferenceAlive Always { get; } = new("keep_conference_alive");

    /// <summary>
    /// <c>keep_conference_alive_if_multiple</c>: it runs while there are two or more such participants, one of them a Host.
    /// </summary>
    public static KeepConferenceAlive IfMultiple { get; } = new("keep_conference_alive_if_multiple");

    /// <summary><c>keep_conference_alive_never</c>: it ends when this participant is the only one left.</summary>
    public static KeepConferenceAlive Never { get; } = new("keep_conference_alive_never");

    /// <inheritdoc/>
    public static KeepConferenceAlive From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
