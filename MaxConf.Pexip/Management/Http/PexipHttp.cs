using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Pexip.Management.Http;

/// <summary>The exchange of requests and answers, with every expected failure as a value.</summary>
internal sealed class PexipHttp(
    HttpClient http, PexipErrors errors, PexipTelemetry telemetry, ILogger<PexipManagementClient> logger, bool mayRetry = true)
{
    /// <summary>The same exchange, in which nothing is sent twice.</summary>
    public PexipHttp WithoutRetries() => new(http, errors, telemetry, logger, mayRetry: false);

    /// <summary>Deletes an object. That it is not there at a second attempt is what the first one did.</summary>
    public async Task<PexipResult> DeleteAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var reply = await ExchangeAsync(request, cancellationToken);
        var isDone = reply.Error is null || reply.Error.Kind == PexipErrorKind.NotFound && reply.Attempts > 1;
        return isDone ? PexipResult.Success : reply.Error!;
    }

    /// <summary>Sends a request that yields nothing.</summary>
    public async Task<PexipResult> SendAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var reply = await ExchangeAsync(request, cancellationToken);
        return reply.Error ?? PexipResult.Success;
    }

    /// <summary>Reads a resource or a page.</summary>
    public async Task<PexipResult<T>> GetAsync<T>(string operation, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var request = new PexipRequest(operation, HttpMethod.Get, path);
        var reply = await ExchangeAsync(request, cancellationToken);
        return reply.Error ?? Read(request, reply.Body, type);
    }

    /// <summary>
    /// Makes an object. When it is left open whether that was done, or the answer does not say under which id, asks
    /// <paramref name="lookUp"/>: an id is taken over, "already exists" is passed on, any other end leaves the first error standing.
    /// </summary>
    public async Task<PexipResult<int>> CreateAsync(
        PexipRequest request, Func<CancellationToken, Task<PexipResult<int>>> lookUp, CancellationToken cancellationToken)
    {
        var reply = await ExchangeAsync(request, cancellationToken);
        if (reply.Error is null && PexipPaths.IdOf(reply.Location) is { } id)
        {
            return id;
        }

        var error = reply.Error ?? PexipErrors.Error(request, PexipErrorKind.Unexpected, "done, but under which id was not said");
        return reply.Error is null || reply.MayHaveHappened ? await AdoptAsync(request, error, lookUp, cancellationToken) : error;
    }

    private static PexipResult<T> Read<T>(PexipRequest request, byte[] body, JsonTypeInfo<T> type)
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

    private async Task<PexipResult<int>> AdoptAsync(
        PexipRequest request, PexipError error, Func<CancellationToken, Task<PexipResult<int>>> lookUp, CancellationToken cancellationToken)
    {
        Log.LookingUp(logger, request.Operation, error.Kind);
        var found = await lookUp(cancellationToken);
        if (found.IsSuccess)
        {
            telemetry.Adopted(request.Operation);
            Log.Adopted(logger, request.Operation, found.Value);
        }

        // A look-up that failed itself leaves "already exists" unproven: whose it is, is not known.
        if (found.IsSuccess || found.Error.Kind == PexipErrorKind.AlreadyExists)
        {
            return found;
        }

        return error.Kind == PexipErrorKind.AlreadyExists && found.Error.Kind != PexipErrorKind.NotFound ? found : error;
    }

    private Task<PexipReply> ExchangeAsync(PexipRequest request, CancellationToken cancellationToken) =>
        telemetry.MeasureAsync(request.Operation, () => TryExchangeAsync(request, cancellationToken));

    private async Task<PexipReply> TryExchangeAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage();
        var attempts = PexipAttempts.Begin(message, request.Operation, mayRetry);
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
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new PexipReply { Body = body, Location = response.Headers.Location?.OriginalString, Attempts = attempts.Count };
        }

        // "Already exists" after an earlier attempt may be the work of that attempt.
        var error = errors.Of(request, response, body);
        var isOwnDuplicate = error.Kind == PexipErrorKind.AlreadyExists && attempts.Count > 1;
        var mayHaveHappened = isOwnDuplicate || PexipErrors.LeavesOpen(error, exception: null);
        return new PexipReply { Error = error, MayHaveHappened = mayHaveHappened, Attempts = attempts.Count };
    }
}
