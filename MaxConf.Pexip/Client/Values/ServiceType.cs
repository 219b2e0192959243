using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>What a participant is in, or connecting to.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<ServiceType>))]
public readonly record struct ServiceType(string Value) : IOpenValue<ServiceType>
{
    /// <summary><c>conference</c>: A Virtual Meeting Room.</summary>
    public static ServiceType Conference { get; } = new("conference");

    /// <summary><c>lecture</c>: A Virtual Auditorium.</summary>
    public static ServiceType Lecture { get; } = new("lecture");

    /// <summary><c>gateway</c>: A gateway call.</summary>
    public static ServiceType Gateway { get; } = new("gateway");

    /// <summary><c>test_call</c>: the Test Call Service.</summary>
    public static ServiceType TestCall { get; } = new("test_call");

    /// <summary><c>connecting</c>: A call dialled out that has not been answered.</summary>
    public static ServiceType Connecting { get; } = new("connecting");

    /// <summary><c>waiting_room</c>: waiting to be let into a locked conference.</summary>
    public static ServiceType WaitingRoom { get; } = new("waiting_room");

    /// <summary><c>ivr</c>: on the PIN entry screen.</summary>
    public static ServiceType Ivr { get; } = new("ivr");

    /// <inheritdoc/>
    public static ServiceType From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
