using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>A request to a function of the client API whose token is good and whose caller may make it.</summary>
/// <param name="Session">Whose token it is.</param>
/// <param name="Meeting">The conference or the breakout room it is about.</param>
/// <param name="Self">The caller's own participant there.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query string.</param>
/// <param name="Body">The body.</param>
internal sealed record ClientRequest(
    Session Session, Meeting Meeting, Leg Self, ClientPath Path, IQueryCollection Query, ClientBody Body)
{
    /// <summary>The participant it is about; the caller where it is about the conference.</summary>
    public Leg Target { get; init; } = Self;

    /// <summary>The id of a presentation frame, from the <c>id</c> header or the query; null if there is none.</summary>
    public string? FrameId { get; init; }

    public bool IsByHost => Self.Role == LegRole.Chair;
}
