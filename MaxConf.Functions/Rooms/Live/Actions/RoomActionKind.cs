using System.Text.Json.Serialization;

namespace MaxConf.Functions.Rooms.Live.Actions;

/// <summary>What somebody did to a room's meeting. Written into histories: names stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoomActionKind>))]
internal enum RoomActionKind
{
    /// <summary>Had newcomers wait.</summary>
    [JsonStringEnumMemberName("lock")]
    Lock,

    /// <summary>Let newcomers in again.</summary>
    [JsonStringEnumMemberName("unlock")]
    Unlock,

    /// <summary>Began the conference without a Host's media.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>Muted all Guests.</summary>
    [JsonStringEnumMemberName("mute")]
    Mute,

    /// <summary>Unmuted all Guests.</summary>
    [JsonStringEnumMemberName("unmute")]
    Unmute,

    /// <summary>Disconnected everybody.</summary>
    [JsonStringEnumMemberName("end")]
    End,

    /// <summary>Sent everybody a message.</summary>
    [JsonStringEnumMemberName("message")]
    Message,

    /// <summary>Put a banner up.</summary>
    [JsonStringEnumMemberName("set_banner")]
    SetBanner,

    /// <summary>Took the banner down.</summary>
    [JsonStringEnumMemberName("clear_banner")]
    ClearBanner,

    /// <summary>Changed the picture.</summary>
    [JsonStringEnumMemberName("set_layout")]
    SetLayout,

    /// <summary>Called somebody into the meeting.</summary>
    [JsonStringEnumMemberName("dial")]
    Dial,

    /// <summary>Muted a participant.</summary>
    [JsonStringEnumMemberName("mute_participant")]
    MuteParticipant,

    /// <summary>Unmuted a participant.</summary>
    [JsonStringEnumMemberName("unmute_participant")]
    UnmuteParticipant,

    /// <summary>Let a participant in who waited.</summary>
    [JsonStringEnumMemberName("admit_participant")]
    AdmitParticipant,

    /// <summary>Gave a participant another role.</summary>
    [JsonStringEnumMemberName("change_role")]
    ChangeRole,

    /// <summary>Gave a participant the spotlight, or took it away.</summary>
    [JsonStringEnumMemberName("spotlight")]
    Spotlight,

    /// <summary>Moved a participant to another service.</summary>
    [JsonStringEnumMemberName("transfer_participant")]
    TransferParticipant,

    /// <summary>Disconnected a participant.</summary>
    [JsonStringEnumMemberName("disconnect_participant")]
    DisconnectParticipant,
}
