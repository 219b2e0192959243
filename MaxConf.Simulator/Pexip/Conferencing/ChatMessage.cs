namespace MaxConf.Simulator.Pexip.Conferencing;

/// <summary>A message of the conference's chat.</summary>
/// <param name="Meeting">Where it is said.</param>
/// <param name="From">Who says it.</param>
/// <param name="Type">The content's type, <see cref="PlainText"/> or <see cref="Json"/>.</param>
/// <param name="Payload">What is said.</param>
/// <param name="To">Whom it is for; null for everybody.</param>
internal sealed record ChatMessage(Meeting Meeting, Leg From, string Type, string Payload, Leg? To = null)
{
    public const string PlainText = "text/plain";

    public const string Json = "application/json";

    public static bool IsType(string? text) => text is PlainText or Json;
}
