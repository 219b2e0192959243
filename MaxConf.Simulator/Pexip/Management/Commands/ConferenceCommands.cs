using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Conferencing.Layouts;
using MaxConf.Simulator.Pexip.Management.Configuration;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary><c>command/v1/conference</c>: what can be done to a conference that runs.</summary>
internal static class ConferenceCommands
{
    public const string Name = "conference";

    private const string Id = "conference_id";

    public static CommandResource Of(Conferences conferences, ConfigurationDatabase database) => new(
        Name,
        database,
        On(conferences, "lock", (meeting, _) => Done(() => conferences.Lock(meeting))),
        On(conferences, "unlock", (meeting, _) => Done(() => conferences.Unlock(meeting))),
        On(conferences, "disconnect", (meeting, _) => Done(() => conferences.End(meeting, DisconnectReason.EndedByAdministrator))),
        On(conferences, "mute_guests", (meeting, _) => Done(() => conferences.MuteGuests(meeting, isMuted: true))),
        On(conferences, "unmute_guests", (meeting, _) => Done(() => conferences.MuteGuests(meeting, isMuted: false))),
        On(
            conferences,
            "transform_layout",
            (meeting, fields) => TransformLayout(conferences, meeting, fields),
            Optional(Field.Text("layout", 50)),
            Optional(Field.Text("host_layout", 50)),
            Optional(Field.Text("guest_layout", 50)),
            Optional(Field.Flag("enable_overlay_text")),
            Optional(Field.Text("free_form_overlay_text", 1000)),
            Optional(Field.Flag("recording_indicator")),
            Optional(Field.Flag("streaming_indicator")),
            Optional(Field.Flag("live_captions_indicator")),
            Optional(Field.Flag("transcribing_indicator")),
            Optional(Field.Flag("ai_enabled_indicator")),
            Optional(Field.Flag("plus_n_pip_enabled"))));

    private static Command On(
        Conferences conferences, string name, Func<Meeting, CommandFields, CommandOutcome> run, params Field[] fields) => new(
        name,
        values => conferences.FindById(values.Text(Id)) is { } meeting
            ? run(meeting, values)
            : CommandOutcome.Refused(Id, "Failed to find conference."),
        [Field.Text(Id, 200) with { IsRequired = true }, .. fields]);

    private static Field Optional(Field field) => field with { Default = null, IsNullable = true };

    private static CommandOutcome Done(Action act)
    {
        act();
        return CommandOutcome.Done;
    }

    private static CommandOutcome TransformLayout(Conferences conferences, Meeting meeting, CommandFields fields)
    {
        // The changes of a command come on top; there is no telling it to take all of them back.
        var transforms = Transforms(fields);
        return transforms != LayoutTransforms.None && conferences.TransformLayout(meeting, transforms) is { } refusal
            ? CommandOutcome.Refused(ConferenceRules.AllFields, refusal)
            : CommandOutcome.Done;
    }

    private static LayoutTransforms Transforms(CommandFields fields) => new()
    {
        Layout = fields.OptionalText("layout"),
        HostLayout = fields.OptionalText("host_layout"),
        GuestLayout = fields.OptionalText("guest_layout"),
        EnableOverlayText = fields.OptionalFlag("enable_overlay_text"),
        FreeFormOverlayText = fields.OptionalText("free_form_overlay_text") is { } text ? [text] : null,
        RecordingIndicator = fields.OptionalFlag("recording_indicator"),
        StreamingIndicator = fields.OptionalFlag("streaming_indicator"),
        LiveCaptionsIndicator = fields.OptionalFlag("live_captions_indicator"),
        TranscribingIndicator = fields.OptionalFlag("transcribing_indicator"),
        AiEnabledIndicator = fields.OptionalFlag("ai_enabled_indicator"),
        PlusNPipEnabled = fields.OptionalFlag("plus_n_pip_enabled"),
    };
}
