using MaxConf.Functions.Http;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using MaxConf.Functions.Security.EventSink;
using MaxConf.Pexip.EventSink;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Events;

/// <summary>
/// <c>POST /public/event_sink</c>: takes events from Pexip's conferencing nodes. 204 once they are durable. A node holds back all later
/// events until a post is accepted, so nothing is refused for its content but what is no event at all.
/// </summary>
internal sealed class EventSink(EventDelivery delivery, IOptions<EventSinkOptions> options)
{
    [Function(nameof(EventSink))]
    [Access(AccessPolicy.EventSink)]
    [EndpointSummary("Tell of an event")]
    [EndpointDescription("Protocol versions 1 and 2, single or bulk. Events of rooms that MaxConf does not know are accepted and left.")]
    [RequestBody(
        "An event of Pexip's, or a bulk of them in `data`. What is not known of it is not minded.",
        Schema = """{"type":"object","required":["event"],"properties":{"event":{"type":"string"},"data":{"type":["object","array"]}}}""",
        Example = """{"event":"conference_ended","data":{"name":"MTIzNDU2LDc2NTQzMg"}}""")]
    [ProducesResponseType(StatusCodes.Status204NoContent, Description = "What was told is durable.")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "public/event_sink")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var body = await BoundedBody.ReadAsync(request, options.Value.MaxBodyBytes, cancellationToken);
        if (body.IsTooLarge)
        {
            return ProblemCatalog.BodyTooLarge(options.Value.MaxBodyBytes);
        }

        var payload = EventSinkPayload.Parse(body.Bytes);
        if (payload.IsMalformed)
        {
            return ProblemCatalog.InvalidRequest("body", payload.Malformed);
        }

        await delivery.DeliverAsync(client, payload, cancellationToken);
        return new NoContentResult();
    }
}
