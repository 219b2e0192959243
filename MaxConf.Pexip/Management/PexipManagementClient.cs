using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Management.Http;
using MaxConf.Pexip.Results;
using Microsoft.Extensions.Logging;

namespace MaxConf.Pexip.Management;

/// <summary>
/// The API of a Pexip Infinity management node, as far as MaxConf needs it: conferences, aliases and automatic participants of the
/// configuration, status, and commands. Made by dependency injection, see
/// <see cref="PexipServiceCollectionExtensions.AddPexipManagement"/>. Safe for concurrent use, and may be kept.
/// <para>
/// Every call retries what may safely be retried, keeps to the limits in <see cref="PexipManagementOptions"/>, and reports what goes
/// wrong as a <see cref="PexipError"/>. It throws <see cref="OperationCanceledException"/> when its own token is cancelled.
/// </para>
/// </summary>
public sealed partial class PexipManagementClient
{
    private readonly PexipHttp _http;

    internal PexipManagementClient(HttpClient http, PexipErrors errors, PexipTelemetry telemetry, ILogger<PexipManagementClient> logger)
        : this(new PexipHttp(new PexipExchange(http, errors, telemetry), telemetry, logger))
    {
    }

    private PexipManagementClient(PexipHttp http) => _http = http;

    /// <summary>
    /// The same client, but each request is sent once. For what comes again soon by itself: it adds little to a failing node's burden, and
    /// its failures alone do not open the circuit that all calls share.
    /// </summary>
    public PexipManagementClient WithoutRetries() => new(_http.WithoutRetries());

    private static JsonObject ToJson<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type)!.AsObject();

    private Task<PexipResult> UpdateAsync(
        string operation, string collection, int id, JsonObject changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var request = new PexipRequest(operation, HttpMethod.Patch, PexipPaths.Detail(collection, id), changes);
        return _http.SendAsync(request, cancellationToken);
    }

    private Task<PexipResult> DeleteAsync(string operation, string collection, int id, CancellationToken cancellationToken) =>
        _http.DeleteAsync(new PexipRequest(operation, HttpMethod.Delete, PexipPaths.Detail(collection, id)), cancellationToken);

    // Pexip says how many there are in all on every page of a list, so the smallest page will do.
    private async Task<PexipResult<int>> CountAsync<T>(
        string operation, string collection, PexipFilter filter, JsonTypeInfo<PexipPage<T>> type, CancellationToken cancellationToken)
    {
        var page = await _http.GetAsync(operation, collection + filter.Page(limit: 1, offset: 0), type, cancellationToken);
        if (!page.IsSuccess)
        {
            return page.Error;
        }

        return page.Value.Meta?.TotalCount is { } total
            ? total
            : new PexipError(PexipErrorKind.Unexpected, $"{operation}: the answer does not say how many there are");
    }

    // The id of the first listed object that is the one meant; not found when none is, the page's error when one fails.
    private static async Task<PexipResult<int>> FirstIdAsync<T>(IAsyncEnumerable<T> list, Func<T, bool> isMeant, Func<T, int> id)
    {
        try
        {
            await foreach (var item in list.Where(isMeant))
            {
                return id(item);
            }

            return new PexipError(PexipErrorKind.NotFound, "there is no such object");
        }
        catch (PexipException exception)
        {
            return exception.Error;
        }
    }
}
