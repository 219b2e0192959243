namespace Microsoft.DurableTask;

/// <summary>Name of an orchestrator, activity or entity. Names are compared without regard to case.</summary>
public readonly struct TaskName : IEquatable<TaskName>
{
    /// <summary>Makes a name.</summary>
    /// <param name="name">The name; null makes the default value.</param>
    public TaskName(string name) => Name = name;

    /// <summary>The name as written; null in the default value.</summary>
    public string Name { get; }

    /// <summary>The name as text.</summary>
    /// <param name="value">The name.</param>
    public static implicit operator string(TaskName value) => value.Name;

    /// <summary>Text as a name; null and empty make the default value.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new(value);

    /// <summary>Whether two names are equal.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    /// <summary>Whether two names differ.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other name.</param>
    public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

    /// <summary>Whether this name equals another.</summary>
    /// <param name="other">The other name.</param>
    /// <returns>True when both are the same in any case.</returns>
    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
