using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>An alarm raised on the platform (<c>status/v1/alarm</c>).</summary>
public sealed record Alarm
{
    /// <summary>The alarm row's id.</summary>
    public int Id { get; init; }

    /// <summary>The kind of alarm.</summary>
    public int? Identifier { get; init; }

    /// <summary>The kind of alarm, in words.</summary>
    public string? Name { get; init; }

    /// <summary>How grave it is.</summary>
    public string? Level { get; init; }

    /// <summary>What happened, at most 8096 characters.</summary>
    public string? Details { get; init; }

    /// <summary>What it concerns.</summary>
    public string? Instance { get; init; }

    /// <summary>The node that raised it.</summary>
    public string? Node { get; init; }

    /// <summary>When it was raised.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? TimeRaised { get; init; }

    /// <summary>The path of this resource.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    // Leaves out the details, which may name people.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Id = {Id}, Name = {Name}, Level = {Level}, Node = {Node}, TimeRaised = {TimeRaised}");
        return true;
    }
}
