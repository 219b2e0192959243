using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MaxConf.Functions.Observability;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Security.Genesys;

/// <summary>Asks Genesys Cloud whose token it is, and judges by the user's division.</summary>
internal sealed class GenesysUsers(
    IHttpClientFactory clients, IOptions<GenesysOptions> options, TimeProvider time, ILogger<GenesysUsers> logger) : IDisposable
{
    /// <summary>The name of the HTTP client that calls Genesys.</summary>
    internal const string ClientName = "genesys";

    /// <summary>Anybody can send tokens that nobody has seen; they are not to become a flood of calls to Genesys.</summary>
    private const int MaxCalls = 32;

    private readonly SemaphoreSlim _places = new(MaxCalls);
    private readonly FrozenSet<string> _divisions = options.Value.Divisions.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges a token in one call. Only Genesys's own 401 speaks against it; whatever else goes wrong says nothing.</summary>
    public async Task<SignInOutcome> JudgeAsync(string token)
    {
        using var patience = new CancellationTokenSource(options.Value.Timeout, time);
        try
        {
            await _places.WaitAsync(patience.Token);
            try
            {
                return await AskAsync(token, patience.Token);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Unavailable("It does not answer in time.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException)
        {
            return Unavailable("The call failed.", exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private async Task<SignInOutcome> AskAsync(string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Value.UsersMe);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => Judge(await ReadAsync(response.Content, cancellationToken)),
            HttpStatusCode.Unauthorized => Refused(SignInFailure.InvalidToken, "Genesys Cloud does not accept the token."),
            var status => Unavailable($"It answers {(int)status}."),
        };
    }

    private static async Task<GenesysUser?> ReadAsync(HttpContent content, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize(await content.ReadAsByteArrayAsync(cancellationToken), GenesysJson.Default.GenesysUser);

    private SignInOutcome Judge(GenesysUser? user) => user switch
    {
        not { Id.Length: > 0 } => Unavailable("Its answer is no user."),
        { Division: { } division } when IsLetIn(division.Id) || IsLetIn(division.Name) => new SignInOutcome.Authenticated(user.Id, CallerKind.Agent),
        _ => Refused(SignInFailure.WrongDivision, "The agent's division is not let in."),
    };

    private bool IsLetIn(string? division) => division is not null && _divisions.Contains(division);

    private SignInOutcome.Refused Unavailable(string reason, Exception? exception = null)
    {
        Log.GenesysUnavailable(logger, reason, exception);
        return Refused(SignInFailure.ProviderUnavailable, "Genesys Cloud does not say whose token it is.");
    }

    private static SignInOutcome.Refused Refused(SignInFailure failure, string reason) => new(failure, reason);
}
