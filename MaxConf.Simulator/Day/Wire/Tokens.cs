using System.Net;
using System.Net.Http.Headers;
using MaxConf.Simulator.Entra;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Signs in: the back end at Entra, with client credentials (RFC 6749, section 4.4), and the agents at Genesys Cloud.</summary>
internal sealed class Tokens(Caller caller, DayOptions options, TimeProvider time)
{
    /// <summary>A token is fetched anew this long before it expires.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Task<Token>? _token;

    /// <summary>The back end's token, kept for as long as it is good.</summary>
    public async Task<AuthenticationHeaderValue> BackEndAsync(CancellationToken cancellationToken)
    {
        Task<Token> token;
        lock (_gate)
        {
            token = _token = _token is null || IsUsedUp(_token) ? FetchAsync() : _token;
        }

        return (await token.WaitAsync(cancellationToken)).Header;
    }

    /// <summary>Has Genesys Cloud say whose the agents' tokens are.</summary>
    /// <exception cref="UnexpectedAnswerException">One is nobody's.</exception>
    public async Task CheckAgentsAsync(CancellationToken cancellationToken)
    {
        foreach (var token in options.AgentTokens)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.Genesys, "/api/v2/users/me"));
            request.Headers.Authorization = new("Bearer", token);
            await caller.SendAsync("Genesys users/me", request, cancellationToken, HttpStatusCode.OK);
        }
    }

    /// <summary>The token of the agent who serves a citizen.</summary>
    public string AgentOf(int citizen) => options.AgentTokens[citizen % options.AgentTokens.Count];

    private bool IsUsedUp(Task<Token> token) =>
        token.IsCompleted && !(token.IsCompletedSuccessfully && time.GetUtcNow() < token.Result.Renewal);

    private async Task<Token> FetchAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Entra, $"/{options.Tenant}/oauth2/v2.0/token"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = options.ClientId,
                ["client_secret"] = options.ClientSecret,
                ["scope"] = options.Scope,
            }),
        };
        var asked = time.GetUtcNow();
        var answer = await caller.SendAsync("Entra token", request, CancellationToken.None, HttpStatusCode.OK);
        var token = answer.Read(EntraJson.Default.TokenResponse);
        return new(new("Bearer", token.AccessToken), asked + TimeSpan.FromSeconds(token.ExpiresIn) - Margin);
    }

    private sealed record Token(AuthenticationHeaderValue Header, DateTimeOffset Renewal);
}
