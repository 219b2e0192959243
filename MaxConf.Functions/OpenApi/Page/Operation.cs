using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>An operation with where it is found.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, with its parameters in braces.</param>
/// <param name="Value">The operation.</param>
internal sealed record Operation(HttpMethod Method, string Path, OpenApiOperation Value)
{
    /// <summary>The place on the page.</summary>
    public string Id => Value.OperationId!;

    /// <summary>The name of the sign-in it asks for; null for none.</summary>
    public string? SignIn => Value.Security?.FirstOrDefault()?.Keys.First().Reference.Id;

    /// <summary>A document's operations with a tag.</summary>
    public static IEnumerable<Operation> Of(OpenApiDocument document, OpenApiTag tag) =>
        from path in document.Paths
        from operation in path.Value.Operations!
        where operation.Value.Tags!.Any(each => each.Name == tag.Name)
        select new Operation(operation.Key, path.Key, operation.Value);
}
