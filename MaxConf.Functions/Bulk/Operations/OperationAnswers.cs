using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>Tells callers where to follow their operation.</summary>
internal sealed class OperationAnswers(IOptions<BulkOptions> options)
{
    /// <summary>202 with the Durable status payload, and <c>Location</c> at our own resource, which the caller's token is good for.</summary>
    public IActionResult Accepted(HttpRequest request, DurableTaskClient client, string id)
    {
        var urls = client.CreateHttpManagementPayload(id);
        return new OperationAccepted(new(
            id,
            Show(urls.StatusQueryGetUri),
            Show(urls.SendEventPostUri),
            Show(urls.TerminatePostUri),
            Show(urls.RewindPostUri),
            Show(urls.PurgeHistoryDeleteUri),
            Show(urls.RestartPostUri),
            Show(urls.SuspendPostUri),
            Show(urls.ResumePostUri)));

        string? Show(string? url) => ManagementUrl.Show(url, request, options.Value.IncludeSystemKey);
    }
}
