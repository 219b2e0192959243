using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Pexip.Management.Http;

/// <summary>What the management node is asked, and what its answers come to.</summary>
internal sealed class PexipHttp(PexipExchange exchange, PexipTelemetry telemetry, ILogger<PexipManagementClient> logger)
{
    /// <summary>The same exchange, in which nothing is sent twice.</summary>
    public PexipHttp WithoutRetries() => new(exchange.WithoutRetries(), telemetry, logger);

    /// <summary>Deletes an object. That it is not there at a second attempt is what the first one did.</summary>
    public async Task<PexipResult> DeleteAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var reply = await exchange.SendAsync(request, cancellationToken);
        var isDone = reply.Error is null || reply.Error.Kind == PexipErrorKind.NotFound && reply.Attempts > 1;
        return isDone ? PexipResult.Success : reply.Error!;
    }

    /// <summary>Sends a request that yields nothing.</summary>
    public async Task<PexipResult> SendAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var reply = await exchange.SendAsync(request, cancellationToken);
        return reply.Error ?? PexipResult.Success;
    }

    /// <summary>
    /// Gives a command, and reads what Pexip answers: success means that it was accepted. Of a meeting or participant that is not there
    /// Pexip says so with 400; that becomes <see cref="PexipErrorKind.NotFound"/>.
    /// </summary>
    public async Task<PexipResult<PexipCommandAnswer>> CommandAsync(PexipRequest request, CancellationToken cancellationToken)
    {
        var reply = await exchange.SendAsync(request, cancellationToken);
        if (reply.Error is { } error)
        {
            return Explain(request, reply, error);
        }

        var answer = reply.Body.Length == 0
            ? PexipCommandAnswer.Accepted
            : PexipExchange.Read(request, reply.Body, PexipJson.Default.PexipCommandAnswer);
        return answer is { IsSuccess: true, Value.IsAccepted: false }
            ? PexipErrors.Error(request, PexipErrorKind.Refused, request.Mask(answer.Value.Message ?? "Pexip did not accept it"))
            : answer;
    }

    /// <summary>Reads a resource or a page.</summary>
    public async Task<PexipResult<T>> GetAsync<T>(string operation, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var request = new PexipRequest(operation, HttpMethod.Get, path);
        var reply = await exchange.SendAsync(request, cancellationToken);
        return reply.Error ?? PexipExchange.Read(request, reply.Body, type);
    }

    /// <summary>
    /// Makes an object. When it is left open whether that was done, or the answer does not say under which id, asks
    /// <paramref name="lookUp"/>: an id is taken over, "already exists" is passed on, any other end leaves the first error standing.
    /// </summary>
    public async Task<PexipResult<int>> CreateAsync(
        PexipRequest request, Func<CancellationToken, Task<PexipResult<int>>> lookUp, CancellationToken cancellationToken)
    {
        var reply = await exchange.SendAsync(request, cancellationToken);
        if (reply.Error is null && PexipPaths.IdOf(reply.Location) is { } id)
        {
            return id;
        }

        var error = reply.Error ?? PexipErrors.Error(request, PexipErrorKind.Unexpected, "done, but under which id was not said");
        return reply.Error is null || reply.MayHaveHappened ? await AdoptAsync(request, error, lookUp, cancellationToken) : error;
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

    private static PexipResult<PexipCommandAnswer> Explain(PexipRequest request, PexipReply reply, PexipError error)
    {
        if (!PexipCommandAnswer.NamesNoTarget(error))
        {
            return error;
        }

        return request.EndsItsTarget && reply.Attempts > 1
            ? PexipCommandAnswer.Accepted
            : error with { Kind = PexipErrorKind.NotFound };
    }
}
