namespace MaxConf.Functions.OpenApi;

/// <summary>Describes the JSON that an HTTP function takes as its body and reads by hand, by rules that can say what they are.</summary>
/// <param name="about">What it is.</param>
internal sealed class RequestBodyAttribute<TSchema>(string about) : RequestBodyAttribute(about)
    where TSchema : IBodySchema
{
    /// <inheritdoc />
    public override string? GetSchema() => TSchema.Schema.ToJsonString();
}
