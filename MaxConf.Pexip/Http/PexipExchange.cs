using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Http;

/// <summary>One exchange of request and answer with a node, measured, and with every expected failure as a value.</summary>
internal sealed class PexipExchange(HttpClient http, PexipErrors errors, PexipTelemetry telemetry, bool mayRetry = true)
{
    /// <summary>The same exchange, in which nothing is sent twice.</summary>
    public PexipExchange WithoutRetries() => new(http, errors, telemetry, mayRetry: false);

    public Task<PexipReply> SendAsync(PexipRequest request, CancellationToken cancellationToken) =>
        telemetry.MeasureAsync(request.Operation, () => TrySendAsync(request, cancellationToken));

    /// <summary>What a body says, or that it cannot be read.</summary>
    public static PexipResult<T> Read<T>(PexipRequest request, byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value ? value : Unreadable("null");
        }
        catch (JsonException exception)
        {
            return Unreadable(exception.Path);
        }

        PexipError Unreadable(string? where) =>
            PexipErrors.Error(request, PexipErrorKind.Unexpected, $"the answer is not what it should be ({where})");
    }

    private async Task<PexipReply> TrySendAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage();
        var attempts = PexipAttempts.Begin(message, request, mayRetry && request.MayRepeat);
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await ReplyAsync(request, response, attempts, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && PexipErrors.Of(request, exception) is { } error)
        {
            return new PexipReply { Error = error, MayHaveHappened = attempts.Count > 0 && PexipErrors.LeavesOpen(error, exception) };
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private async Task<PexipReply> ReplyAsync(
        PexipRequest request, HttpResponseMessage response, PexipAttempts attempts, CancellationToken cancellationToken)
    {
        var reply = new PexipReply
        {
            Body = await response.Content.ReadAsByteArrayAsync(cancellationToken),
            MediaType = response.Content.Headers.ContentType?.MediaType,
            Location = response.Headers.Location?.OriginalString,
            Attempts = attempts.Count,
        };
        return response.IsSuccessStatusCode ? reply : Failed(reply, errors.Of(request, response, reply.Body));
    }

    // "Already exists" after an earlier attempt may be the work of that attempt.
    private static PexipReply Failed(PexipReply reply, PexipError error)
    {
        var isOwnDuplicate = error.Kind == PexipErrorKind.AlreadyExists && reply.Attempts > 1;
        return reply with { Error = error, MayHaveHappened = isOwnDuplicate || PexipErrors.LeavesOpen(error, exception: null) };
    }
}
