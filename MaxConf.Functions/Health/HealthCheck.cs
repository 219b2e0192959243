using MaxConf.Functions.Http;
using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Functions.Health;

/// <summary><c>GET /health</c> and <c>GET /public/health</c>: whether this process answers. Asks nobody else.</summary>
internal sealed class HealthCheck(TimeProvider time)
{
    [Function(nameof(HealthCheck))]
    [Access(AccessPolicy.Anonymous)]
    [EndpointSummary("Ask whether the service answers")]
    [ProducesResponseType<HealthStatus>(StatusCodes.Status200OK, Description = "It does.")]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) => Alive();

    [Function("PublicHealthCheck")]
    [Access(AccessPolicy.Anonymous)]
    [EndpointSummary("Ask whether the service answers, from outside")]
    [ProducesResponseType<HealthStatus>(StatusCodes.Status200OK, Description = "It does.")]
    public IActionResult RunPublic([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "public/health")] HttpRequest request) =>
        Alive();

    private JsonAnswer<HealthStatus> Alive() => new(new("alive", time.GetUtcNow()), HealthJson.Default.HealthStatus);
}
