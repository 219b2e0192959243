using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Entra;

/// <summary>Why no token is issued: OAuth's error, and Entra's number for it.</summary>
internal sealed record TokenError(int Status, string Error, int Code, string Message)
{
    public static TokenError MissingParameter(string name) =>
        Bad("invalid_request", 900144, $"The request body must contain the following parameter: '{name}'.");

    public static TokenError UnknownTenant(string tenant) => Bad("invalid_request", 90002, $"Tenant '{tenant}' not found.");

    public static TokenError UnsupportedGrant(string grant) =>
        Bad("unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{grant}'.");

    public static TokenError UnknownClient(string id) =>
        Bad("unauthorized_client", 700016, $"Application with identifier '{id}' was not found in the directory.");

    public static TokenError WrongSecret(string id) =>
        new(StatusCodes.Status401Unauthorized, "invalid_client", 7000215, $"Invalid client secret provided for app '{id}'.");

    public static TokenError InvalidScope(string scope) =>
        Bad("invalid_scope", 1002012, $"The provided value for scope {scope} is not valid. Client credential flows must have a scope "
            + "value with /.default suffixed to the resource identifier.");

    public static TokenError UnknownResource(string resource) =>
        Bad("invalid_resource", 500011, $"The resource principal named {resource} was not found in the tenant.");

    private static TokenError Bad(string error, int code, string message) => new(StatusCodes.Status400BadRequest, error, code, message);
}
