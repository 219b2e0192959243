namespace MaxConf.Simulator.Pexip.Control;

/// <summary>Somebody says something in the chat.</summary>
/// <param name="Participant">Id of who says it; see <see cref="WhoBody"/>.</param>
/// <param name="DisplayName">Display name of who says it.</param>
/// <param name="Text">What they say, to everybody.</param>
internal sealed record SayBody(string? Participant = null, string? DisplayName = null, string Text = "");
