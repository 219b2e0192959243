namespace MaxConf.Functions.OpenApi;

/// <summary>
/// Describes a query parameter, a string, that an HTTP function reads by itself. What is read through a <c>QueryReader</c> is described
/// there.
/// </summary>
/// <param name="name">The parameter.</param>
/// <param name="about">What it is for.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class QueryParameterAttribute(string name, string about) : Attribute
{
    /// <summary>The parameter.</summary>
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
