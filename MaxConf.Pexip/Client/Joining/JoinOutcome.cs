namespace MaxConf.Pexip.Client.Joining;

/// <summary>
/// What came of joining a conference: <see cref="Joined"/>; <see cref="PinRequired"/>, <see cref="WrongPin"/>, <see cref="SsoRequired"/>,
/// <see cref="SsoRedirect"/> or <see cref="ExtensionRequired"/> where more is asked for; <see cref="ConferenceUnknown"/> or
/// <see cref="NotYetReplicated"/>; <see cref="JoinFailed"/> for all else. There are no others.
/// </summary>
public abstract record JoinOutcome
{
    private protected JoinOutcome()
    {
    }
}
