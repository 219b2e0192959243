using System.Net;
using System.Text.Json;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>Pexip's client REST API at the conferencing nodes, by which people come into conferences.</summary>
internal sealed class ClientApi(Caller caller, NodeDirectory nodes, TimeProvider time)
{
    /// <summary>What a node says of an alias that it does not know.</summary>
    private const string UnknownConference = "Neither conference nor gateway found";

    /// <summary>Somebody calls: their client asks for a token.</summary>
    /// <param name="node">The node they call.</param>
    /// <param name="alias">The alias they dial.</param>
    /// <param name="displayName">What they call themselves.</param>
    /// <param name="pin">The PIN they enter.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What comes of it; and who is in the conference then, without media yet, or null.</returns>
    public async Task<(DialOutcome Outcome, Participant? Participant)> JoinAsync(
        string node, string alias, string displayName, string pin, CancellationToken cancellationToken)
    {
        var conference = new ConferenceClient(caller, nodes[node], alias);
        var answer = await conference.RequestTokenAsync(new(displayName), pin, cancellationToken);
        if (answer.Status != HttpStatusCode.OK)
        {
            return (RefusalIn(answer), null);
        }

        var granted = answer.Read(ClientApiJson.Default.ClientResultGrantedToken).Result;
        return (granted.IsHost ? DialOutcome.Host : DialOutcome.Guest, new(conference, granted, time));
    }

    /// <summary>A PIN that is wanted is told by a field; what else is refused, by a text.</summary>
    private static DialOutcome RefusalIn(Answer answer) => answer.TryRead(ClientApiJson.Default.ClientResultJsonElement)?.Result switch
    {
        { ValueKind: JsonValueKind.String } text when text.ValueEquals(UnknownConference) => DialOutcome.NoSuchRoom,
        { ValueKind: JsonValueKind.Object } wanted when wanted.TryGetProperty("pin", out _) => DialOutcome.WrongPin,
        _ => throw UnexpectedAnswerException.Of(answer),
    };
}
