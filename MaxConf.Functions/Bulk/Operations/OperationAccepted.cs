using System.Globalization;
using MaxConf.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>202: an operation is under way.</summary>
/// <param name="payload">Where it is followed and steered.</param>
internal sealed class OperationAccepted(OperationPayload payload) : IActionResult
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public Task ExecuteResultAsync(ActionContext context)
    {
        var (request, headers) = (context.HttpContext.Request, context.HttpContext.Response.Headers);
        headers.Location = request.PathBase.Add($"/rooms/operations/{payload.Id}").ToUriComponent();
        headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        var body = new JsonAnswer<OperationPayload>(
            payload, OperationPayloadJson.Default.OperationPayload, StatusCodes.Status202Accepted);
        return body.ExecuteResultAsync(context);
    }
}
