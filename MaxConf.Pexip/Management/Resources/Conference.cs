using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>
/// A service definition on the management node (<c>configuration/v1/conference</c>): a Virtual Meeting Room, and the other kinds of
/// <see cref="ServiceTypes"/>. Not a meeting in progress: that is a <see cref="LiveConference"/>. Choices stay strings, so that values a
/// newer release brings pass through; null means Pexip gave null or nothing.
/// </summary>
public sealed record Conference
{
    /// <summary>The configuration id.</summary>
    public int Id { get; init; }

    /// <summary>The path of this resource.</summary>
    public string? ResourceUri { get; init; }

    /// <summary>The name, unique among all services; at most 250 characters.</summary>
    public string Name { get; init; } = "";

    /// <summary>The kind of service, one of <see cref="ServiceTypes"/>.</summary>
    public string? ServiceType { get; init; }

    /// <summary>Free text, at most 250 characters.</summary>
    public string? Description { get; init; }

    /// <summary>A mark of the maker's own, seen again in status, history and events; at most 250 characters.</summary>
    public string? Tag { get; init; }

    /// <summary>The aliases, embedded.</summary>
    public IReadOnlyList<ConferenceAlias>? Aliases { get; init; }

    /// <summary>The Host PIN, in clear. Secret.</summary>
    public string? Pin { get; init; }

    /// <summary>The Guest PIN, in clear. Secret.</summary>
    public string? GuestPin { get; init; }

    /// <summary>Whether Guests are let in.</summary>
    public bool? AllowGuests { get; init; }

    /// <summary>Participants dialled when the conference starts: embedded in answers, paths in writes.</summary>
    public IReadOnlyList<PexipReference>? AutomaticParticipants { get; init; }

    /// <summary>The most participants at once; null for no limit.</summary>
    public int? ParticipantLimit { get; init; }

    /// <summary>The layout Hosts see.</summary>
    public string? HostView { get; init; }

    /// <summary>The layout Guests see; lectures only.</summary>
    public string? GuestView { get; init; }

    /// <summary>Whether Guests may present.</summary>
    public bool? GuestsCanPresent { get; init; }

    /// <summary><c>no_hosts</c>, <c>never</c> or <c>always</c>.</summary>
    public string? GuestsCanSeeGuests { get; init; }

    /// <summary>Whether Guests join muted.</summary>
    public bool? MuteAllGuests { get; init; }

    /// <summary>Whether the presenter is held in the main picture.</summary>
    public bool? ForcePresenterIntoMain { get; init; }

    /// <summary>Whether names are shown over the pictures.</summary>
    public bool? EnableOverlayText { get; init; }

    /// <summary>Whether the speaker is marked.</summary>
    public bool? EnableActiveSpeakerIndication { get; init; }

    /// <summary><c>default</c>, <c>yes</c> or <c>no</c>.</summary>
    public string? EnableChat { get; init; }

    /// <summary><c>default</c>, <c>yes</c> or <c>no</c>.</summary>
    public string? LiveCaptionsEnabled { get; init; }

    /// <summary>Whether breakout rooms may be opened.</summary>
    public bool? BreakoutRooms { get; init; }

    /// <summary>Whether background noise is removed.</summary>
    public bool? DenoiseEnabled { get; init; }

    /// <summary>Whether noise from silent participants is lowered.</summary>
    public bool? SoftmuteEnabled { get; init; }

    /// <summary><c>never</c>, <c>best_effort</c> or <c>always</c>.</summary>
    public string? DirectMedia { get; init; }

    /// <summary>Seconds of notice before direct media ends; 0 to 30.</summary>
    public int? DirectMediaNotificationDuration { get; init; }

    /// <summary>What calls may carry, one of <see cref="CallTypes"/>.</summary>
    public string? CallType { get; init; }

    /// <summary><c>besteffort</c>, <c>on</c> or <c>off</c>; empty for the platform's setting.</summary>
    public string? CryptoMode { get; init; }

    /// <summary>The most a participant may send, kbit/s; 128 to 8192.</summary>
    public int? MaxCallrateIn { get; init; }

    /// <summary>The most a participant is sent, kbit/s; 128 to 8192.</summary>
    public int? MaxCallrateOut { get; init; }

    /// <summary><c>sd</c>, <c>hd</c> or <c>fullhd</c>; null for the platform's setting.</summary>
    public string? MaxPixelsPerSecond { get; init; }

    /// <summary><c>disallow_all</c> or <c>allow_if_trusted</c>.</summary>
    public string? NonIdpParticipants { get; init; }

    /// <summary>The identity providers Hosts sign in with.</summary>
    public PexipReference? HostIdentityProviderGroup { get; init; }

    /// <summary>The identity providers Guests sign in with.</summary>
    public PexipReference? GuestIdentityProviderGroup { get; init; }

    /// <summary>The theme; a path in writes and older answers, embedded in newer ones.</summary>
    public PexipReference? IvrTheme { get; init; }

    /// <summary>The name of a pinning configuration in the theme.</summary>
    public string? PinningConfig { get; init; }

    /// <summary>The owner's address, at most 100 characters. Personal.</summary>
    public string? PrimaryOwnerEmailAddress { get; init; }

    /// <summary>A mark for LDAP synchronisation; at most 250 characters.</summary>
    public string? SyncTag { get; init; }

    /// <summary>When the service was made.</summary>
    [JsonConverter(typeof(PexipTime))]
    public DateTimeOffset? CreationTime { get; init; }

    /// <summary>Scheduled meetings held here.</summary>
    public IReadOnlyList<PexipReference>? ScheduledConferences { get; init; }

    /// <summary>How many scheduled meetings are held here.</summary>
    public int? ScheduledConferencesCount { get; init; }

    /// <summary>Virtual Reception: pattern of the number entered.</summary>
    public string? MatchString { get; init; }

    /// <summary>Virtual Reception: replacement for <see cref="MatchString"/>.</summary>
    public string? ReplaceString { get; init; }

    /// <summary>Virtual Reception: pattern applied after the look-up.</summary>
    public string? PostMatchString { get; init; }

    /// <summary>Virtual Reception: replacement for <see cref="PostMatchString"/>.</summary>
    public string? PostReplaceString { get; init; }

    /// <summary>Virtual Reception: <c>regular</c>, <c>mssip</c>, <c>gms</c> or <c>teams</c>.</summary>
    public string? TwoStageDialType { get; init; }

    /// <summary>Virtual Reception: the Skype for Business server asked.</summary>
    public PexipReference? MssipProxy { get; init; }

    /// <summary>Virtual Reception: the Teams connector asked.</summary>
    public PexipReference? TeamsProxy { get; init; }

    /// <summary>Virtual Reception: the Google Meet access token used.</summary>
    public PexipReference? GmsAccessToken { get; init; }

    /// <summary>Virtual Reception: the location that does the look-up.</summary>
    public PexipReference? SystemLocation { get; init; }

    /// <summary>Media playback: the playlist.</summary>
    public PexipReference? MediaPlaylist { get; init; }

    /// <summary>Media playback: JSON text that says what follows.</summary>
    public string? OnCompletion { get; init; }

    /// <summary>Fields without a property here, unchanged.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    // Leaves out PINs and personal fields; names the service only.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Id = {Id}, Name = {Name}, ServiceType = {ServiceType}, Tag = {Tag}");
        return true;
    }
}
