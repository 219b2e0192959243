using System.Text.Json.Nodes;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.OpenApi;

/// <summary><c>GET /openapi.json</c>: the API's description as OpenAPI 3.1. Kept in <c>docs/openapi.json</c> too.</summary>
internal sealed class GetOpenApi
{
    /// <summary>Where it is.</summary>
    internal const string Route = "openapi.json";

    [Function(nameof(GetOpenApi))]
    [Access(AccessPolicy.Anonymous)]
    [EndpointSummary("Read this description as OpenAPI")]
    [EntityTagged]
    [ProducesResponseType<JsonObject>(StatusCodes.Status200OK, Description = "The OpenAPI document.")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) => ApiDescription.Json;
}
