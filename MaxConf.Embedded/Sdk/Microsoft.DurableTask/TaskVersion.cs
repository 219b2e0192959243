namespace Microsoft.DurableTask;

/// <summary>Version of an orchestrator or activity. Versions are compared without regard to case.</summary>
public readonly struct TaskVersion : IEquatable<TaskVersion>
{
    /// <summary>No version, the default value.</summary>
    public static readonly TaskVersion Unversioned;

    private readonly string? _version;

    /// <summary>Makes a version.</summary>
    /// <param name="version">The version; null or empty means none.</param>
    /// <exception cref="ArgumentException"><paramref name="version"/> is nothing but white space.</exception>
    public TaskVersion(string? version)
    {
        if (version is { Length: > 0 } && string.IsNullOrWhiteSpace(version))
        {
            throw new ArgumentException("A version is null, empty or more than white space.", nameof(version));
        }

        _version = version;
    }

    /// <summary>The version; empty when there is none.</summary>
    public string Version => _version ?? string.Empty;

    /// <summary>The version as text.</summary>
    /// <param name="value">The version.</param>
    public static implicit operator string(TaskVersion value) => value.Version;

    /// <summary>Text as a version.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator TaskVersion(string? value) => new(value);

    /// <summary>Whether two versions are equal.</summary>
    /// <param name="a">One version.</param>
    /// <param name="b">The other version.</param>
    public static bool operator ==(TaskVersion a, TaskVersion b) => a.Equals(b);

    /// <summary>Whether two versions differ.</summary>
    /// <param name="a">One version.</param>
    /// <param name="b">The other version.</param>
    public static bool operator !=(TaskVersion a, TaskVersion b) => !a.Equals(b);

    /// <summary>Whether this version equals another.</summary>
    /// <param name="other">The other version.</param>
    /// <returns>True when both are the same in any case.</returns>
    public bool Equals(TaskVersion other) => string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Version);
}
