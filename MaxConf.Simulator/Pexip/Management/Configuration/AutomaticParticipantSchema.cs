using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary><c>configuration/v1/automatic_participant</c>: who a conference dials when it starts.</summary>
internal static class AutomaticParticipantSchema
{
    public const string Name = "automatic_participant";

    public static readonly ResourceSchema Schema = new(
        Name,
        "Automatically dialed participant",
        Field.Text("alias", 250) with { IsRequired = true, IsUnique = true },
        Field.Choice("call_type", "video", "audio", "video", "video-only"),
        Field.References("conference", ConferenceSchema.Name),
        Field.Instant("creation_time") with { DefaultsToNow = true },
        Field.Text("description", 250),
        Field.Text("dtmf_sequence", 250),
        Field.Id(),
        Field.Choice("keep_conference_alive", KeepAlive.IfMultiple, KeepAlive.All),
        Field.Text("presentation_url", 250),
        Field.Choice("protocol", "sip", "sip", "h323", "mssip", "rtmp", "gms", "teams"),
        Field.Text("remote_display_name", 250),
        Field.ResourceUri(),
        Field.Choice("role", "guest", "guest", "chair"),
        Field.Choice("routing", "manual", "manual", "routing_rule"),
        Field.Flag("streaming"),
        Field.Reference("system_location", SystemLocationSchema.Name) with { IsNullable = true })
    {
        Filtering = ResourceSchema.Names("alias creation_time description id protocol role"),
        Traversing = ResourceSchema.Names("conference system_location"),
        Ordering = ResourceSchema.Names("alias creation_time description"),
    };
}
