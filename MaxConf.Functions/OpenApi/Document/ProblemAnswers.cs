using System.Globalization;
using System.Text.Json;
using MaxConf.Functions.Problems;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>What functions answer when something goes wrong: what they say themselves, and what follows from the rest of them.</summary>
internal sealed class ProblemAnswers(OpenApiDocument document, SchemaCatalog schemas)
{
    private static readonly string[] OfQueries = [nameof(ProblemCatalog.InvalidRequest)];
    private static readonly string[] OfRooms = [nameof(ProblemCatalog.RoomNotFound)];

    private static readonly string[] OfDurableState = [nameof(ProblemCatalog.StorageUnavailable)];

    private static readonly string[] OfBodies =
        [nameof(ProblemCatalog.InvalidRequest), nameof(ProblemCatalog.Unreadable), nameof(ProblemCatalog.BodyTooLarge)];

    /// <summary>The answers by status. Those of one status are one component of the document, named after the problems.</summary>
    public IEnumerable<KeyValuePair<string, IOpenApiResponse>> Of(HttpFunction function, OpenApiOperation operation) =>
        FactoriesOf(function, operation)
            .Distinct()
            .Select(ProblemExamples.Of)
            .OrderBy(problem => problem.Status)
            .ThenBy(problem => problem.Slug, StringComparer.Ordinal)
            .GroupBy(problem => problem.Status)
            .Select(same => KeyValuePair.Create<string, IOpenApiResponse>(
                same.Key.ToString(CultureInfo.InvariantCulture), ReferenceTo([.. same])));

    private static IEnumerable<string> FactoriesOf(HttpFunction function, OpenApiOperation operation)
    {
        var isAskedForARoom = function.RouteParameters.Contains(Parameters.Room);
        var hasQuery = operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Query);
        return
        [
            .. function.All<FailsWithAttribute>().SelectMany(fails => fails.Problems),
            .. SignIns.ProblemsOf(function.Policy),
            .. hasQuery ? OfQueries : [],
            .. operation.RequestBody is null ? [] : OfBodies,
            .. isAskedForARoom ? OfRooms : [],
            .. function.HasDurableClient ? OfDurableState : [],
            nameof(ProblemCatalog.InternalError),
        ];
    }

    private OpenApiResponseReference ReferenceTo(IReadOnlyList<Problem> problems)
    {
        var name = string.Join("-or-", problems.Select(problem => problem.Slug));
        document.AddComponent<IOpenApiResponse>(name, ResponseOf(problems));
        return new OpenApiResponseReference(name, document);
    }

    private OpenApiResponse ResponseOf(IReadOnlyList<Problem> problems) => new()
    {
        Description = string.Join(" Or: ", problems.Select(problem => $"{problem.Title}.")),
        Headers = HeadersOf(problems),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.ContentType] = new()
            {
                Schema = schemas.OfSent(typeof(ProblemDocument)),
                Examples = problems.ToDictionary(problem => problem.Slug, ExampleOf),
            },
        },
    };

    private static Dictionary<string, IOpenApiHeader> HeadersOf(IReadOnlyList<Problem> problems)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (problems.Any(problem => problem.RetryAfter is not null))
        {
            headers[HeaderNames.RetryAfter] = new OpenApiHeader
            {
                Description = "How many seconds to wait before trying again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
            };
        }

        if (problems.Any(problem => problem.Challenge is not null))
        {
            headers[HeaderNames.WWWAuthenticate] = new OpenApiHeader
            {
                Description = "How to sign in.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }

        return headers;
    }

    private static IOpenApiExample ExampleOf(Problem problem)
    {
        var document = new ProblemDocument(
            problem.Type, problem.Title, problem.Status, problem.Detail, Examples.TraceId, problem.Errors, problem.State);
        return new OpenApiExample
        {
            Summary = problem.Title,
            Value = JsonSerializer.SerializeToNode(document, ProblemJson.Default.ProblemDocument),
        };
    }
}
