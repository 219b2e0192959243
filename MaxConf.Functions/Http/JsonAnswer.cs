using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Http;

/// <summary>
/// A value as JSON by a source-generated contract, without MVC's formatters. Never cached: answers carry PINs. For answers without a
/// body use ASP.NET Core's own <see cref="NoContentResult"/> and <see cref="StatusCodeResult"/>.
/// </summary>
/// <param name="value">What to write.</param>
/// <param name="contract">How to write it.</param>
/// <param name="status">The HTTP status.</param>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> contract, int status = StatusCodes.Status200OK) : IActionResult
{
    /// <summary>The value to be written.</summary>
    public T Value { get; } = value;

    /// <inheritdoc />
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        return response.WriteAsJsonAsync(Value, contract, "application/json");
    }
}
