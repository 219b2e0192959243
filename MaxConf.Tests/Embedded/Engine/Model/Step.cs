using System.Text.Json.Serialization;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>One step of a <see cref="ModelProgram"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(Activity), nameof(Activity))]
[JsonDerivedType(typeof(Timer), nameof(Timer))]
[JsonDerivedType(typeof(Take), nameof(Take))]
[JsonDerivedType(typeof(TryTake), nameof(TryTake))]
[JsonDerivedType(typeof(Leave), nameof(Leave))]
[JsonDerivedType(typeof(Say), nameof(Say))]
[JsonDerivedType(typeof(Child), nameof(Child))]
[JsonDerivedType(typeof(Call), nameof(Call))]
[JsonDerivedType(typeof(Signal), nameof(Signal))]
[JsonDerivedType(typeof(Spoil), nameof(Spoil))]
[JsonDerivedType(typeof(Launch), nameof(Launch))]
[JsonDerivedType(typeof(Show), nameof(Show))]
[JsonDerivedType(typeof(Renew), nameof(Renew))]
[JsonDerivedType(typeof(All), nameof(All))]
[JsonDerivedType(typeof(Any), nameof(Any))]
[JsonDerivedType(typeof(Fail), nameof(Fail))]
[JsonDerivedType(typeof(Forever), nameof(Forever))]
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>Calls an activity, which fails so many times before it succeeds, as often as it takes but no more than allowed.</summary>
    internal sealed record Activity(string Key, int Failures, int Attempts) : Step;

    /// <summary>Waits for a durable timer.</summary>
    internal sealed record Timer(int Seconds) : Step;

    /// <summary>Waits for that many external events at the same time; for no more than still come.</summary>
    internal sealed record Take(string Event, int Count) : Step;

    /// <summary>Waits for an external event, and cancels the wait when none has come in time.</summary>
    internal sealed record TryTake(string Event, int Seconds) : Step;

    /// <summary>Begins to wait for an external event and goes on; should it ever come, it is taken note of.</summary>
    internal sealed record Leave(string Event) : Step;

    /// <summary>Sends the instance itself an external event.</summary>
    internal sealed record Say(string Event) : Step;

    /// <summary>Calls a sub-orchestration, again if it fails, under an id of its own or a drawn one.</summary>
    internal sealed record Child(ModelProgram Program, bool IsNamed, int Attempts) : Step;

    /// <summary>Calls an entity, which adds the key to its state.</summary>
    internal sealed record Call(string Entity, string Key) : Step;

    /// <summary>Signals an entity, which adds the key to its state; after a delay, if there is one.</summary>
    internal sealed record Signal(string Entity, string Key, int DelaySeconds) : Step;

    /// <summary>Calls an operation that changes the state, signals another entity, starts an orchestration, and throws.</summary>
    internal sealed record Spoil(string Entity, string Key) : Step;

    /// <summary>Calls an operation that starts an orchestration.</summary>
    internal sealed record Launch(string Entity, string Key) : Step;

    /// <summary>Sets the custom status.</summary>
    internal sealed record Show(string Text) : Step;

    /// <summary>Continues as new, with or without the events that nobody has taken.</summary>
    internal sealed record Renew(bool KeepsEvents) : Step;

    /// <summary>Begins all of these and waits for them.</summary>
    internal sealed record All(IReadOnlyList<Step> Steps) : Step;

    /// <summary>Waits for the first of several timers, no two of which are as long, and takes the others back.</summary>
    internal sealed record Any(IReadOnlyList<int> Seconds) : Step;

    /// <summary>Throws.</summary>
    internal sealed record Fail(string Message) : Step;

    /// <summary>Waits for what never comes.</summary>
    internal sealed record Forever : Step;
}
