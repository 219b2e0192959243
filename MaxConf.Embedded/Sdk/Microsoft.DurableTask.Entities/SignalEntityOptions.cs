namespace Microsoft.DurableTask.Entities;

/// <summary>How an entity is signalled.</summary>
public record SignalEntityOptions
{
    /// <summary>When the operation runs; null means as soon as possible.</summary>
    public DateTimeOffset? SignalTime { get; init; }

    /// <summary>Default options for true, none for false or null.</summary>
    /// <param name="value">Whether options are wanted.</param>
    public static implicit operator SignalEntityOptions?(bool? value) => value == true ? new() : null;

    /// <summary>Options that run the operation at a time.</summary>
    /// <param name="value">When.</param>
    public static implicit operator SignalEntityOptions(DateTimeOffset value) => new() { SignalTime = value };
}
