namespace Microsoft.DurableTask.Client.Entities;

/// <summary>Which entities to list. Conditions left null hold for all.</summary>
public record EntityQuery
{
    /// <summary>Most entities on a page unless asked otherwise.</summary>
    public const int DefaultPageSize = 100;

    private readonly string? _instanceIdStartsWith;

    /// <summary>
    /// Beginning of the id, <c>@name@key</c> or part of it; a missing <c>@</c> in front is added and the name set in lower
    /// case.
    /// </summary>
    public string? InstanceIdStartsWith
    {
        get => _instanceIdStartsWith;
        init => _instanceIdStartsWith = value is null ? null : Normalize(value);
    }

    /// <summary>Changed then or later.</summary>
    public DateTimeOffset? LastModifiedFrom { get; init; }

    /// <summary>Changed then or earlier.</summary>
    public DateTimeOffset? LastModifiedTo { get; init; }

    /// <summary>Whether to fetch the state too. Default true.</summary>
    public bool IncludeState { get; init; } = true;

    /// <summary>Whether to list entities without state too. Default false.</summary>
    public bool IncludeTransient { get; init; }

    /// <summary>Most entities on a page; null leaves it to the host.</summary>
    public int? PageSize { get; init; }

    /// <summary>Where to start, from an earlier page; null for the beginning.</summary>
    public string? ContinuationToken { get; init; }

    private static string Normalize(string prefix)
    {
        var text = prefix.StartsWith('@') ? prefix : $"@{prefix}";
        var separator = text.IndexOf('@', 1);
        return separator < 0 ? text.ToLowerInvariant() : text[..separator].ToLowerInvariant() + text[separator..];
    }
}
