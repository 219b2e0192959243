using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.OpenApi.Document;
using MaxConf.Functions.Problems;
using MaxConf.Tests.Support;
using Microsoft.OpenApi;

namespace MaxConf.Tests.Functions.OpenApi;

/// <summary>The API's description by itself; <see cref="OperationTests"/> hold the app to it.</summary>
public sealed partial class DocumentTests
{
    private const string Renewal = "MAXCONF_RENEW_OPENAPI=1 dotnet test MaxConf.Tests --filter FullyQualifiedName~DocumentTests";

    private static readonly string Json = Encoding.UTF8.GetString(ApiDescription.Json.Body.Span);

    private static readonly OpenApiDocument Document = OpenApiDocument.Parse(Json).Document!;

    public static TheoryData<string> Operations => [.. AllOperations.Select(each => each.Operation.OperationId!)];

    private static (string Path, OpenApiOperation Operation)[] AllOperations =>
        [.. Document.Paths.SelectMany(path => path.Value.Operations!.Values.Select(operation => (path.Key, operation)))];

    [Fact]
    public void Document_AsServed_IsTheOneKept()
    {
        var kept = Path.Combine(Repository.Folder, "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("MAXCONF_RENEW_OPENAPI") is "1")
        {
            File.WriteAllText(kept, Json);
        }

        var isKept = File.Exists(kept) && File.ReadAllText(kept) == Json;
        Assert.True(isKept, $"docs/openapi.json is not what the app says of itself. If what it says is right, renew it:\n{Renewal}");
    }

    [Fact]
    public void Document_MadeAgain_IsTheSame()
    {
        using var text = new StringWriter { NewLine = "\n" };
        ApiDocument.Of(typeof(ApiDescription).Assembly).SerializeAsV31(new OpenApiJsonWriter(text));

        Assert.Equal(Json, text + "\n");
    }

    [Fact]
    public void Document_ReadAndValidated_HasNoFaults()
    {
        var diagnostic = OpenApiDocument.Parse(Json).Diagnostic!;

        Assert.Empty(diagnostic.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, diagnostic.SpecificationVersion);
    }

    [Fact]
    public void Document_OperationIds_AreUnique() =>
        Assert.Equal(AllOperations.Length, AllOperations.DistinctBy(each => each.Operation.OperationId).Count());

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_Every_IsDescribed(string id)
    {
        var (path, operation) = Find(id);

        Assert.False(string.IsNullOrWhiteSpace(operation.Summary), "[EndpointSummary] is missing.");
        Assert.True(operation.Responses!.Keys.Any(status => status[0] is '2'), "[ProducesResponseType] is missing.");
        Assert.Contains(Assert.Single(operation.Tags!).Name, Document.Tags!.Select(tag => tag.Name));
        Assert.All(operation.Parameters ?? [], parameter =>
            Assert.False(string.IsNullOrWhiteSpace(parameter.Description), $"{parameter.Name} needs a description."));
        var ofRoute = operation.Parameters?.Where(parameter => parameter is { In: ParameterLocation.Path, Required: true }) ?? [];
        Assert.Equal(RouteParameter().Matches(path).Select(match => match.Groups[1].Value), ofRoute.Select(parameter => parameter.Name));
    }

    [Fact]
    public async Task Examples_OfParametersSchemasAndProblems_KeepTheirRules()
    {
        var examples = Members(ApiContract.Document).SelectMany(ExamplesOf).ToList();

        Assert.True(examples.Count > 15, $"Only {examples.Count} examples were found.");
        foreach (var (schema, example) in examples)
        {
            Assert.Empty(await ApiContract.ViolationsAsync(schema, example));
        }
    }

    [Fact]
    public void ProblemExamples_EveryFactoryOfTheCatalog_HasOne()
    {
        var factories = typeof(ProblemCatalog).GetMethods().Where(method => method.ReturnType == typeof(Problem));

        Assert.Equal(factories.Select(factory => factory.Name).Distinct().Order(), ProblemExamples.Factories.Order());
    }

    private static (string Path, OpenApiOperation Operation) Find(string id) =>
        AllOperations.Single(each => each.Operation.OperationId == id);

    /// <summary>All objects of a document.</summary>
    private static IEnumerable<JsonObject> Members(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(member => Members(member.Value)).Prepend(parent),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };

    /// <summary>An object's examples: a schema's own, or those beside a schema.</summary>
    private static IEnumerable<(JsonNode Schema, JsonNode? Example)> ExamplesOf(JsonObject member) =>
        (member["properties"], member["schema"], member["examples"], member["example"]) switch
        {
            ({ }, _, JsonArray own, _) => own.Select(example => ((JsonNode)member, example)),
            (_, { } schema, JsonObject named, _) => named.Select(each => (schema, each.Value!["value"])),
            (_, { } schema, _, { } example) => [(schema, example)],
            _ => [],
        };

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex RouteParameter();
}
