using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function on an HTTP request.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Answers every method and asks for a function key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>Answers the methods given.</summary>
    /// <param name="methods">HTTP methods in any case; none means all.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Answers every method.</summary>
    /// <param name="authLevel">Which key a caller needs.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>Answers the methods given.</summary>
    /// <param name="authLevel">Which key a caller needs.</param>
    /// <param name="methods">HTTP methods in any case; none means all.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Route template below host.json's route prefix; the function's name when null.</summary>
    public string? Route { get; set; }

    /// <summary>HTTP methods answered; all of them when null or empty.</summary>
    public string[]? Methods { get; }

    /// <summary>Which key a caller needs.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
