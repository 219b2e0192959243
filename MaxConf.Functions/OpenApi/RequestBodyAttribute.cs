namespace MaxConf.Functions.OpenApi;

/// <summary>Describes the JSON that an HTTP function takes as its body.</summary>
/// <param name="about">What it is.</param>
[AttributeUsage(AttributeTargets.Method)]
internal class RequestBodyAttribute(string about) : Attribute
{
    /// <summary>What it is.</summary>
    public string About { get; } = about;

    /// <summary>What it is read into, a type that a source-generated JSON contract knows; null where it is read by hand.</summary>
    public Type? Type { get; set; }

    /// <summary>The JSON Schema of a body that is read by hand; null where <see cref="Type"/> says it all.</summary>
    public string? Schema { get; set; }

    /// <summary>The JSON Schema of a body that is read by hand; null where <see cref="Type"/> says it all.</summary>
    public virtual string? GetSchema() => Schema;

    /// <summary>A body that is accepted, as JSON; null for the example of <see cref="Type"/>, if it has one.</summary>
    public string? Example { get; set; }
}
