using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi;

/// <summary>Describes a text that an HTTP function reads by itself.</summary>
/// <param name="location">Where it is in a request.</param>
/// <param name="name">Its name there.</param>
/// <param name="about">What it is for.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal abstract class RequestParameterAttribute(ParameterLocation location, string name, string about) : Attribute
{
    /// <summary>Where it is in a request.</summary>
    public ParameterLocation Location { get; } = location;

    /// <summary>Its name there.</summary>
    public string Name { get; } = name;

    /// <summary>What it is for.</summary>
    public string About { get; } = about;

    /// <summary>Whether a request without it is refused.</summary>
    public bool IsRequired { get; set; }

    /// <summary>The most characters it may have; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>What it must match, a regular expression of ECMA-262; null for anything.</summary>
    public string? Pattern { get; set; }

    /// <summary>A value that is accepted.</summary>
    public string? Example { get; set; }
}
