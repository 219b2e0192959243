using MaxConf.Functions.Problems;
using MaxConf.Functions.Security.Bearer;
using MaxConf.Functions.Security.Genesys;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Functions.Security;

/// <summary>
/// Signs in whoever may see what goes on in a room: an agent by the widget's header, where a request has it, and else a back end.
/// </summary>
/// <param name="backEnds">Signs back ends in.</param>
/// <param name="agents">Signs agents in.</param>
internal sealed class RoomReadingAuthenticator(BearerAuthenticator backEnds, GenesysAuthenticator agents) : IAuthenticator
{
    /// <inheritdoc />
    public AccessPolicy Policy => AccessPolicy.RoomReading;

    /// <inheritdoc />
    public async ValueTask<SignInOutcome> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var isAgent = request.Headers.ContainsKey(GenesysAuthenticator.TokenHeader);
        var outcome = await (isAgent ? (IAuthenticator)agents : backEnds).AuthenticateAsync(request, cancellationToken);
        return outcome is SignInOutcome.Refused refused ? refused with { Kind = isAgent ? CallerKind.Agent : CallerKind.BackEnd } : outcome;
    }

    /// <inheritdoc />
    public Problem Explain(SignInOutcome.Refused refused) =>
        refused.Kind == CallerKind.Agent ? agents.Explain(refused) : backEnds.Explain(refused);
}
