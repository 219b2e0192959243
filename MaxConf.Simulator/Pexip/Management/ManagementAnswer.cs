using System.Text;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>An answer of the management API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON in UTF-8; null for an empty body.</param>
/// <param name="Location">URI of what was created.</param>
/// <param name="Allow">The methods there are, for 405.</param>
internal sealed record ManagementAnswer(int Status, byte[]? Body = null, string? Location = null, string? Allow = null)
{
    public static readonly ManagementAnswer Accepted = new(StatusCodes.Status202Accepted);

    public static readonly ManagementAnswer NoContent = new(StatusCodes.Status204NoContent);

    public static readonly ManagementAnswer NotFound = new(StatusCodes.Status404NotFound);

    public static readonly ManagementAnswer NotImplemented = new(StatusCodes.Status501NotImplemented);

    public static ManagementAnswer Ok(byte[] body) => new(StatusCodes.Status200OK, body);

    public static ManagementAnswer Created(string location) => new(StatusCodes.Status201Created, Location: location);

    public static ManagementAnswer MethodNotAllowed(string allow) => new(StatusCodes.Status405MethodNotAllowed, Allow: allow);

    public static ManagementAnswer Refused(Refusal refusal) =>
        new(StatusCodes.Status400BadRequest, Encoding.UTF8.GetBytes(refusal.Body.ToJsonString()));
}
