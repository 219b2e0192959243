namespace MaxConf.Simulator.Day.Wire;

/// <summary>Somebody may come in.</summary>
/// <param name="Token">The token that every further request has to carry.</param>
/// <param name="Expires">How many seconds it is good for.</param>
/// <param name="ParticipantUuid">The participant's id.</param>
/// <param name="Role"><c>HOST</c> or <c>GUEST</c>.</param>
internal sealed record GrantedToken(string Token, double Expires, string ParticipantUuid, string Role)
{
    public TimeSpan Life => TimeSpan.FromSeconds(Expires);

    public bool IsHost => Role == "HOST";

    /// <summary>Without the token.</summary>
    public override string ToString() => $"{nameof(GrantedToken)} {{ ParticipantUuid = {ParticipantUuid}, Role = {Role} }}";
}
