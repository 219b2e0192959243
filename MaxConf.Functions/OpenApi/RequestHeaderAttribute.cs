namespace MaxConf.Functions.OpenApi;

/// <summary>Describes a header that an HTTP function reads, a string. A request can do without it.</summary>
/// <param name="name">The header.</param>
/// <param name="about">What it is for.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RequestHeaderAttribute(string name, string about) : Attribute
{
    /// <summary>The header.</summary>
    public string Name { get; } = name;

    /// <summary>What it is for.</summary>
    public string About { get; } = about;

    /// <summary>The most characters it may have; 0 for no limit.</summary>
    public int MaxLength { get; set; }
}
