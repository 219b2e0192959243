using System.Net.Mime;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.OpenApi;

/// <summary><c>GET /docs</c>: the API's description as a page, which needs neither scripts nor another host.</summary>
internal sealed class GetDocs
{
    [Function(nameof(GetDocs))]
    [Access(AccessPolicy.Anonymous)]
    [EndpointSummary("Read this description as a page")]
    [EntityTagged]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html, Description = "The page.")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest request) => ApiDescription.Page;
}
