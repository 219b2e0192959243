namespace MaxConf.Functions.OpenApi;

/// <summary>Describes a header of an HTTP function's answers.</summary>
/// <param name="status">The status of the answers that have it.</param>
/// <param name="name">The header.</param>
/// <param name="about">What it says, and when it is missing.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ResponseHeaderAttribute(int status, string name, string about) : Attribute
{
    /// <summary>The status of the answers that have it.</summary>
    public int Status { get; } = status;

    /// <summary>The header.</summary>
    public string Name { get; } = name;

    /// <summary>What it says, and when it is missing.</summary>
    public string About { get; } = about;

    /// <summary>What its value is. Default text.</summary>
    public Type Type { get; set; } = typeof(string);
}
