using MaxConf.Functions.Http;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary>A message to everybody.</summary>
/// <param name="Text">The text. Personal.</param>
internal sealed record MessageRequest(string Text) : IBody<MessageRequest>
{
    private const int MaxLength = 1000;

    /// <inheritdoc />
    public static MessageRequest Read(BodyReader body) =>
        new(body.Text("text", MaxLength, "The text.", isRequired: true, isMultiline: true) ?? "");

    /// <summary>Without the text.</summary>
    public override string ToString() => nameof(MessageRequest);
}
