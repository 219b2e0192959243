using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Dialling;
using MaxConf.Simulator.Pexip.Management.Configuration;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary><c>command/v1/participant/dial</c>: a conference calls somebody.</summary>
internal sealed class DialCommand(Conferences conferences, IReadOnlyList<ConferencingNode> nodes)
{
    /// <summary>An alias of the conference that is meant.</summary>
    public static readonly Field ConferenceAlias = Field.Text("conference_alias", 250) with { IsRequired = true };

    public Command Command => new(
        "dial",
        Run,
        Field.Choice("call_type", CallType.Video, CallType.Audio, CallType.Video, CallType.VideoOnly),
        ConferenceAlias,
        Field.NullableText("custom_sip_headers"),
        Field.Text("destination", 250) with { IsRequired = true },
        Field.Text("dtmf_sequence", 250),
        Field.Choice("keep_conference_alive", null, KeepAlive.All),
        Field.Text("local_display_name", 250),
        Field.NullableText("node", 50),
        Field.Text("presentation_url", 250),
        Field.Choice("protocol", DialProtocol.Sip, "sip", "h323", "mssip", "rtmp", "gms", "teams"),
        Field.Text("remote_display_name", 250),
        Field.Choice("role", LegRole.Guest, LegRole.Guest, LegRole.Chair),
        Field.Choice("routing", "manual", "manual", "routing_rule"),
        Field.Flag("streaming"),
        Field.NullableText("system_location", 250));

    /// <summary>What a command answers that has led somebody into a conference, or not.</summary>
    public static CommandOutcome OutcomeOf(JoinOutcome outcome) => outcome.Refusal switch
    {
        null => CommandOutcome.Done,
        JoinRefusal.UnknownAlias => CommandOutcome.Refused(ConferenceAlias.Name, "Failed to find conference."),
        JoinRefusal.StillConnecting => CommandOutcome.Refused(ConferenceRules.AllFields, "The participant is still being called."),
        _ => CommandOutcome.Refused(ConferenceRules.AllFields, "The conference has its number of participants."),
    };

    private CommandOutcome Run(CommandFields fields)
    {
        if (!TryFindNode(fields, out var node, out var fault))
        {
            return fault!;
        }

        var outcome = conferences.Dial(fields.Text(ConferenceAlias.Name), RequestOf(fields, node));
        return outcome.Leg is not { } leg ? OutcomeOf(outcome) : CommandOutcome.Told(new()
        {
            ["participant_id"] = leg.Id,
            ["participant_ids"] = new JsonArray(leg.Id),
        });
    }

    /// <summary>The node that is named, or one of the location; null if neither is.</summary>
    private bool TryFindNode(CommandFields fields, out ConferencingNode? node, out CommandOutcome? fault)
    {
        (node, fault) = (null, null);
        var candidates = nodes.Where(candidate => !candidate.IsProxying);
        if (fields.OptionalText("node") is { Length: > 0 } address)
        {
            node = candidates.FirstOrDefault(candidate => candidate.Address == address);
            fault = node is null ? CommandOutcome.Refused("node", "Failed to find node.") : null;
        }
        else if (fields.OptionalText("system_location") is { Length: > 0 } location)
        {
            node = candidates.FirstOrDefault(candidate => candidate.SystemLocation == location);
            fault = node is null ? CommandOutcome.Refused("system_location", "Failed to find system location.") : null;
        }

        return fault is null;
    }

    private static DialRequest RequestOf(CommandFields fields, ConferencingNode? node) => new(fields.Text("destination"))
    {
        Role = fields.Text("role"),
        Protocol = fields.Text("routing") == "manual" ? fields.Text("protocol") : DialProtocol.Auto,
        CallType = fields.Text("call_type"),
        IsStreaming = fields.OptionalFlag("streaming") ?? false,
        KeepAlive = fields.OptionalText("keep_conference_alive"),
        RemoteDisplayName = fields.Text("remote_display_name"),
        Source = fields.Text(ConferenceAlias.Name),
        DtmfSequence = fields.Text("dtmf_sequence"),
        Node = node,
    };
}
