using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Security;

/// <summary>Signs callers in for one policy.</summary>
internal interface IAuthenticator
{
    /// <summary>The policy it decides.</summary>
    AccessPolicy Policy { get; }

    /// <summary>Decides about a request by its headers alone.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off.</exception>
    ValueTask<SignInOutcome> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary>The answer to a request it refused.</summary>
    Problem Explain(SignInOutcome.Refused refused);
}
