using System.Net.Http.Headers;
using MaxConf.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Genesys;

/// <summary>Stands in for Genesys Cloud: <c>GET /api/v2/users/me</c>, which says whose access token it was called with.</summary>
internal static class GenesysServer
{
    private static readonly GenesysUserOptions[] DevelopmentUsers =
    [
        new()
        {
            Token = "genesys-agent-token",
            Id = "44444444-4444-4444-4444-444444444444",
            Name = "Development Agent",
            DivisionId = "33333333-3333-3333-3333-333333333333",
            DivisionName = "SBC",
        },
        new()
        {
            Token = "genesys-stranger-token",
            Id = "55555555-5555-5555-5555-555555555555",
            Name = "Development Stranger",
            DivisionId = "66666666-6666-6666-6666-666666666666",
            DivisionName = "Other",
        },
    ];

    public static void Map(WebApplication application, GenesysOptions options, TimeProvider time, FaultPlan faults)
    {
        IEnumerable<GenesysUserOptions> users = options.Users.Count > 0 ? options.Users : DevelopmentUsers;
        var byToken = users.ToDictionary(user => user.Token);
        var fault = new FaultMiddleware(faults, FaultTarget.Genesys, time);
        application.Use(next => context => fault.InvokeAsync(context, next));
        application.MapGet("/api/v2/users/me", (HttpRequest request) => Answer(request, byToken));
    }

    private static IResult Answer(HttpRequest request, Dictionary<string, GenesysUserOptions> users)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !"Bearer".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("authentication.required", "No authentication bearer token specified in authorization header.");
        }

        return users.TryGetValue(header.Parameter ?? "", out var user)
            ? Results.Json(GenesysUser.Of(user), GenesysJson.Default.GenesysUser)
            : Refuse("bad.credentials", "Invalid login credentials.");
    }

    private static IResult Refuse(string code, string message) => Results.Json(
        new GenesysError(message, code, StatusCodes.Status401Unauthorized, Identifier.Next(), [], []),
        GenesysJson.Default.GenesysError,
        statusCode: StatusCodes.Status401Unauthorized);
}
