using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>A request to a resource of the management API.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path, for the links to other pages.</param>
/// <param name="Id">The row's id as the path gives it; null for the list.</param>
/// <param name="Query">The query string.</param>
/// <param name="Body">The body, an object; undefined if the request has none.</param>
internal sealed record ManagementRequest(string Method, string Path, string? Id, IQueryCollection Query, JsonElement Body);
