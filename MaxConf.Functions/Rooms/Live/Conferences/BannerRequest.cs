using MaxConf.Functions.Http;

namespace MaxConf.Functions.Rooms.Live.Conferences;

/// <summary>What is shown over a meeting.</summary>
/// <param name="Text">The text. Personal.</param>
internal sealed record BannerRequest(string Text) : IBody<BannerRequest>
{
    private const int MaxLength = 500;

    /// <inheritdoc />
    public static BannerRequest Read(BodyReader body) =>
        new(body.Text("text", MaxLength, "The text.", isRequired: true, isMultiline: true) ?? "");

    /// <summary>Without the text.</summary>
    public override string ToString() => nameof(BannerRequest);
}
