using MaxConf.Pexip.Client.Values;

namespace MaxConf.Pexip.Client.Events;

/// <summary><c>splash_screen</c>: a splash screen is to be shown; with direct media.</summary>
public sealed record SplashScreenEvent : ConferenceEvent
{
    /// <summary>Which one; null to take it away.</summary>
    public SplashScreen? ScreenKey { get; init; }
}
