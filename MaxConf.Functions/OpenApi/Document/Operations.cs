using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>Makes operations of functions: one for each method that a function answers.</summary>
internal sealed class Operations(OpenApiDocument document, SchemaCatalog schemas)
{
    private readonly GoodAnswers _goodAnswers = new(schemas);
    private readonly ProblemAnswers _problems = new(document, schemas);

    /// <summary>A function as one of its methods offers it.</summary>
    public OpenApiOperation Of(HttpFunction function, HttpMethod method)
    {
        var operation = new OpenApiOperation
        {
            OperationId = IdOf(function, method),
            Summary = function.Find<EndpointSummaryAttribute>()?.Summary,
            Description = function.Find<EndpointDescriptionAttribute>()?.Description,
            Tags = new HashSet<OpenApiTagReference> { new(ApiTags.Of(function.Namespace), document) },
            Security = SignIns.RequirementOf(function.Policy, document),
            Parameters = Parameters.Of(function),
            RequestBody = BodyOf(function.Find<RequestBodyAttribute>()),
        };
        operation.Responses = [];
        foreach (var (status, answer) in _goodAnswers.Of(function).Concat(_problems.Of(function, operation)))
        {
            operation.Responses.Add(status, answer);
        }

        return operation;
    }

    /// <summary>The function's name; with its further methods' where it answers several.</summary>
    private static string IdOf(HttpFunction function, HttpMethod method)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(function.Name);
        return method == function.Methods.First() ? name : $"{name}By{method.Method[0]}{method.Method[1..].ToLowerInvariant()}";
    }

    private OpenApiRequestBody? BodyOf(RequestBodyAttribute? body) => body is null ? null : new()
    {
        Required = true,
        Description = body.About,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [MediaTypeNames.Application.Json] = new()
            {
                Schema = body.Type is null ? schemas.Parse(body.GetSchema() ?? "{}") : schemas.OfTaken(body.Type),
                Example = body.Example is null ? null : JsonNode.Parse(body.Example),
            },
        },
    };
}
