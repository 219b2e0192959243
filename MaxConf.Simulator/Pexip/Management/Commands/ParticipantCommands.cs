using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary><c>command/v1/participant</c>: what can be done to a participant of a conference that runs, and calling one.</summary>
internal static class ParticipantCommands
{
    public const string Name = "participant";

    private const string Id = "participant_id";

    public static CommandResource Of(Conferences conferences, IReadOnlyList<ConferencingNode> nodes, ConfigurationDatabase database) => new(
        Name,
        database,
        On(conferences, "disconnect", (leg, _) => conferences.Disconnect(leg, DisconnectReason.Removed)),
        On(conferences, "mute", (leg, _) => conferences.SetMuted(leg, isMuted: true)),
        On(conferences, "unmute", (leg, _) => conferences.SetMuted(leg, isMuted: false)),
        On(conferences, "unlock", (leg, _) => conferences.Admit(leg)),
        On(
            conferences,
            "role",
            (leg, fields) => conferences.SetRole(leg, fields.Text("role")),
            Field.Choice("role", null, LegRole.Guest, LegRole.Chair) with { IsRequired = true, IsNullable = false }),
        On(
            conferences,
            "transfer",
            (leg, fields) => Transfer(conferences, leg, fields),
            DialCommand.ConferenceAlias,
            Field.Choice("role", null, LegRole.Guest, LegRole.Chair)),
        new DialCommand(conferences, nodes).Command);

    private static Command On(Conferences conferences, string name, Action<Leg, CommandFields> act, params Field[] fields) =>
        On(conferences, name, (leg, values) => Done(() => act(leg, values)), fields);

    private static Command On(
        Conferences conferences, string name, Func<Leg, CommandFields, CommandOutcome> run, params Field[] fields) => new(
        name,
        values => conferences.FindLeg(values.Text(Id)) is { } leg
            ? run(leg, values)
            : CommandOutcome.Refused(Id, "Failed to find participant."),
        [Field.Text(Id, 200) with { IsRequired = true }, .. fields]);

    private static CommandOutcome Done(Action act)
    {
        act();
        return CommandOutcome.Done;
    }

    private static CommandOutcome Transfer(Conferences conferences, Leg leg, CommandFields fields) =>
        DialCommand.OutcomeOf(conferences.Transfer(new(leg, fields.Text("conference_alias"), fields.OptionalText("role"), Pin: null)));
}
