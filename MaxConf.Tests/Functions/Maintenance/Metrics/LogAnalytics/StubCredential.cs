using System.Collections.Concurrent;
using Azure.Core;

namespace MaxConf.Tests.Functions.Maintenance.Metrics.LogAnalytics;

/// <summary>Stands for Azure's sign-in.</summary>
internal sealed class StubCredential : TokenCredential
{
    public const string Token = "a-token-for-azure-monitor";

    /// <summary>The scopes a token was asked for.</summary>
    public ConcurrentQueue<string> Scopes { get; } = [];

    /// <summary>Thrown instead of giving a token.</summary>
    public Exception? Failure { get; set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes.Enqueue(string.Join(' ', requestContext.Scopes));
        return Failure is null ? new(Token, DateTimeOffset.MaxValue) : throw Failure;
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
