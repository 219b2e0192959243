using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Client.Values;

/// <summary>A screen that a client of a conference with direct media shows by itself.</summary>
/// <param name="Value">The text as Pexip writes it.</param>
[JsonConverter(typeof(OpenValueConverter<SplashScreen>))]
public readonly record struct SplashScreen(string Value) : IOpenValue<SplashScreen>
{
    /// <summary><c>direct_media_welcome</c>: welcome.</summary>
    public static SplashScreen Welcome { get; } = new("direct_media_welcome");

    /// <summary><c>direct_media_waiting_for_host</c>: waiting for a Host.</summary>
    public static SplashScreen WaitingForHost { get; } = new("direct_media_waiting_for_host");

    /// <summary><c>direct_media_other_participants_audio_only</c>: the others have audio only.</summary>
    public static SplashScreen OtherParticipantsAudioOnly { get; } = new("direct_media_other_participants_audio_only");

    /// <summary><c>direct_media_escalate</c>: media begin to pass through Pexip.</summary>
    public static SplashScreen Escalate { get; } = new("direct_media_escalate");

    /// <summary><c>direct_media_deescalate</c>: media begin to pass directly.</summary>
    public static SplashScreen Deescalate { get; } = new("direct_media_deescalate");

    /// <inheritdoc/>
    public static SplashScreen From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
