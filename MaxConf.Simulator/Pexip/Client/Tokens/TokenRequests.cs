using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Calls;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary><c>request_token</c>: who comes in, and what they have to show first. Callers hold the platform's lock.</summary>
internal sealed class TokenRequests(
    Conferences conferences,
    Sessions sessions,
    Referrals referrals,
    SingleSignOn signOn,
    BreakoutRooms rooms,
    BreakoutControl breakouts,
    DirectMediaWatch directMedia,
    TokenResult result)
{
    public static bool IsMeant(ClientPath path) => path is { Scope: ClientScope.Conference, Function: "request_token", Breakout: null };

    public ClientAnswer Answer(TokenCall call)
    {
        if (!call.IsValid)
        {
            return ClientAnswer.InvalidRequest;
        }

        if (call.Node.IsInMaintenance)
        {
            return ClientAnswer.NodeInMaintenance;
        }

        if (call.Body.Text("token") is { } token)
        {
            return referrals.Take(token, call.Alias) is { } leg ? Welcome(call, leg, call.Alias) : ClientAnswer.InvalidToken;
        }

        if (call.Node.Replica.FindConference(call.Alias) is { } service)
        {
            return VirtualReception.Is(service) ? Extend(call, service) : Join(call, call.Alias, service);
        }

        return rooms.FindByAlias(call.Alias) is { } room ? Join(call, room) : ClientAnswer.UnknownConference;
    }

    /// <summary>A Virtual Reception asks where to; with an answer to that, the caller comes in there.</summary>
    private ClientAnswer Extend(TokenCall call, ConfigurationRow reception)
    {
        if (call.Body.Text("conference_extension") is not { Length: > 0 } target)
        {
            return Refuse(new() { ["conference_extension"] = VirtualReception.Extension(reception) });
        }

        return call.Node.Replica.FindConference(target) is { } service && !VirtualReception.Is(service)
            ? Join(call, target, service)
            : ClientAnswer.UnknownConference;
    }

    private ClientAnswer Join(TokenCall call, string alias, ConfigurationRow service)
    {
        if (IdentityProvider.Of(service) is { Count: > 0 } providers && !IsOpenedByPin(call, service, providers))
        {
            return SignIn(call, alias, service, providers);
        }

        return SaysPin(call, service)
            ? Enter(call, alias, conferences.Join(call.ToJoin(alias, role: null)), service)
            : RefusePin(service);
    }

    private ClientAnswer Join(TokenCall call, BreakoutRoom room)
    {
        var service = room.Meeting.Service;
        return SaysPin(call, service)
            ? Enter(call, call.Alias, conferences.JoinBreakout(room.Meeting, call.ToJoin(call.Alias, role: null), call.Node), service)
            : RefusePin(service);
    }

    /// <summary>
    /// Whoever joins a conference that wants a PIN of its Hosts has to send the header, be it to say that they have none.
    /// </summary>
    private static bool SaysPin(TokenCall call, ConfigurationRow service) =>
        call.Pin is { Length: > 0 } || service.Text("pin").Length == 0;

    /// <summary>First the choice of a provider, then the way to it, then what came of that.</summary>
    private ClientAnswer SignIn(TokenCall call, string alias, ConfigurationRow service, IReadOnlyList<IdentityProvider> providers)
    {
        if (call.Body.Text("sso_token") is { } ssoToken)
        {
            return signOn.Redeem(ssoToken) is { } signedIn && providers.Contains(signedIn)
                ? Enter(call, alias, conferences.Join(call.ToJoin(alias, signedIn.Role) with { IsIdpAuthenticated = true }), service)
                : ClientAnswer.SignOnFailed;
        }

        if (call.Body.Text("chosen_idp") is not { } chosen)
        {
            return Refuse(new() { ["idp"] = new JsonArray([.. providers.Select(provider => provider.ToChoice())]) });
        }

        return providers.FirstOrDefault(provider => provider.Id == chosen) is { } idp
            ? Refuse(new() { ["redirect_url"] = signOn.Begin(idp, call.Address), ["redirect_idp"] = idp.ToChosen() })
            : ClientAnswer.SignOnFailed;
    }

    /// <summary>Whether the PIN opens a role that nobody has to sign in for.</summary>
    private static bool IsOpenedByPin(TokenCall call, ConfigurationRow service, IReadOnlyList<IdentityProvider> providers) =>
        call.Pin is { Length: > 0 }
        && service.Text("pin").Length > 0
        && PinCheck.Role(service, call.ToJoin("", null).Pin) is { } role
        && providers.All(provider => provider.Role != role);

    private ClientAnswer Enter(TokenCall call, string alias, JoinOutcome outcome, ConfigurationRow service) => outcome switch
    {
        { Leg: { } leg } => Welcome(call, leg, alias),
        { Refusal: JoinRefusal.WrongPin } => RefusePin(service),
        { Refusal: JoinRefusal.Full } => ClientAnswer.Full,
        _ => ClientAnswer.UnknownConference,
    };

    private ClientAnswer Welcome(TokenCall call, Leg leg, string alias)
    {
        var session = sessions.Open(leg, call.Node, [call.Alias, alias], call.SupportsDirectMedia);
        breakouts.FitControls(leg);
        directMedia.Look(leg.Meeting);
        return ClientAnswer.Of(result.Of(session, sessions.Lifetime));
    }

    private static ClientAnswer RefusePin(ConfigurationRow service) => Refuse(new()
    {
        ["pin"] = Need(service.Text("pin").Length > 0),
        ["guest_pin"] = Need(!service.Flag("allow_guests") || service.Text("guest_pin").Length > 0),
    });

    private static string Need(bool isNeeded) => isNeeded ? "required" : "none";

    private static ClientAnswer Refuse(JsonObject why) => ClientAnswer.Refused(StatusCodes.Status403Forbidden, why);
}
