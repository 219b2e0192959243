using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Rooms made and deleted by the hundred, which MaxConf does in the background.</summary>
internal sealed class BulkClient(Caller caller, Tokens tokens, DayOptions options, TimeProvider time)
{
    private const string CreateKind = "POST /rooms/create";
    private const string DeleteKind = "DELETE /rooms";

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    /// <summary>Has rooms made and waits for them.</summary>
    public async Task<BulkOutput> CreateAsync(int count, string tag, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(HttpMethod.Post, "rooms/create", cancellationToken);
        request.Content = JsonContent.Create(new(count, new(tag)), DurableJson.Default.BulkRequest);
        var started = await caller.SendAsync(CreateKind, request, cancellationToken, HttpStatusCode.Accepted);
        var status = await WaitAsync(CreateKind, started, cancellationToken);
        return status.Output?.Deserialize(DurableJson.Default.BulkOutput)
            ?? throw new UnexpectedAnswerException(CreateKind, "it ended without saying what was made");
    }

    /// <summary>Has all rooms of a tag deleted and waits until they are.</summary>
    public async Task DeleteAsync(string tag, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(HttpMethod.Delete, $"rooms?tag={Uri.EscapeDataString(tag)}", cancellationToken);
        var answer = await caller.SendAsync(DeleteKind, request, cancellationToken, HttpStatusCode.NoContent, HttpStatusCode.Accepted);
        if (answer.Status == HttpStatusCode.Accepted)
        {
            await WaitAsync(DeleteKind, answer, cancellationToken);
        }
    }

    private async Task<HttpRequestMessage> RequestAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, new Uri(options.MaxConf, path));
        request.Headers.Authorization = await tokens.BackEndAsync(cancellationToken);
        return request;
    }

    /// <summary>Looks after a request in the background until it has ended.</summary>
    /// <exception cref="UnexpectedAnswerException">It ended otherwise than well.</exception>
    private async Task<BulkStatus> WaitAsync(string kind, Answer accepted, CancellationToken cancellationToken)
    {
        var uri = accepted.Read(DurableJson.Default.BulkStarted).StatusQueryGetUri;
        while (true)
        {
            // The address may come without the key.
            var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.Add("x-functions-key", options.SystemKey);
            var answer = await caller.SendAsync(
                "management instance", request, cancellationToken, HttpStatusCode.OK, HttpStatusCode.Accepted);
            var status = answer.Read(DurableJson.Default.BulkStatus);
            if (!status.IsUnderWay)
            {
                return status.RuntimeStatus == "Completed" ? status : throw new UnexpectedAnswerException(kind, status.RuntimeStatus);
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }
}
