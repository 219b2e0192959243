using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>What functions answer when all goes well, from their attributes.</summary>
internal sealed class GoodAnswers(SchemaCatalog schemas)
{
    /// <summary>A function's answers by status. Several of one status are alternatives.</summary>
    public IEnumerable<KeyValuePair<string, IOpenApiResponse>> Of(HttpFunction function) => Described(function)
        .GroupBy(answer => answer.StatusCode)
        .Select(same => KeyValuePair.Create<string, IOpenApiResponse>(
            same.Key.ToString(CultureInfo.InvariantCulture), ResponseOf([.. same], HeadersOf(function, same.Key))));

    private static IEnumerable<ProducesResponseTypeAttribute> Described(HttpFunction function)
    {
        var answers = function.All<ProducesResponseTypeAttribute>();
        return function.Find<EntityTaggedAttribute>() is null
            ? answers
            : answers.Append(new(StatusCodes.Status304NotModified) { Description = "It is as the caller has it." });
    }

    private Dictionary<string, IOpenApiHeader> HeadersOf(HttpFunction function, int status)
    {
        var headers = function.All<ResponseHeaderAttribute>().Where(header => header.Status == status);
        if (function.Find<EntityTaggedAttribute>() is not null)
        {
            headers = headers.Append(new(status, HeaderNames.ETag, "The answer's tag, to send back in `If-None-Match`."));
        }

        return headers.ToDictionary(header => header.Name, header => (IOpenApiHeader)new OpenApiHeader
        {
            Description = header.About,
            Schema = schemas.OfSent(header.Type),
        });
    }

    private OpenApiResponse ResponseOf(IReadOnlyList<ProducesResponseTypeAttribute> answers, IDictionary<string, IOpenApiHeader> headers)
    {
        var about = string.Join(' ', answers.Select(answer => answer.Description).OfType<string>());
        return new OpenApiResponse
        {
            Description = about.Length > 0 ? about : ReasonPhrases.GetReasonPhrase(answers[0].StatusCode),
            Headers = headers,
            Content = answers.Where(answer => answer.Type != typeof(void)).GroupBy(MediaTypeOf).ToDictionary(
                same => same.Key,
                same => new OpenApiMediaType { Schema = AnyOf([.. same.Select(answer => schemas.OfSent(answer.Type))]) }),
        };
    }

    private static IOpenApiSchema AnyOf(IList<IOpenApiSchema> schemas) =>
        schemas.Count == 1 ? schemas[0] : new OpenApiSchema { AnyOf = schemas };

    private static string MediaTypeOf(IApiResponseMetadataProvider answer)
    {
        var types = new MediaTypeCollection();
        answer.SetContentTypes(types);
        return types.FirstOrDefault() ?? MediaTypeNames.Application.Json;
    }
}
