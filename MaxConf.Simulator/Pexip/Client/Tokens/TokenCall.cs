using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Tokens;

/// <summary>A request for a token.</summary>
/// <param name="Node">The node that is asked.</param>
/// <param name="Address">Where the node listens, as the client knows it.</param>
/// <param name="Alias">The alias in the path.</param>
/// <param name="Pin">The <c>pin</c> header; null if there is none.</param>
/// <param name="Body">The body's fields.</param>
internal sealed record TokenCall(ConferencingNode Node, Uri Address, string Alias, string? Pin, ClientBody Body)
{
    /// <summary>What the <c>pin</c> header says of a Guest who needs none.</summary>
    private const string NoPin = "none";

    private static readonly string[] TextFields =
        ["display_name", "call_tag", "token", "conference_extension", "chosen_idp", "sso_token"];

    /// <summary>Whether what is given is of the type it should have.</summary>
    public bool IsValid => Body.MayHaveFlag("direct_media") && TextFields.All(Body.MayHaveText);

    public string DisplayName => Body.Text("display_name") is { Length: > 0 } name ? name : "Somebody";

    public bool SupportsDirectMedia => Body.Flag("direct_media") ?? false;

    /// <summary>The participant that asks to come in.</summary>
    public JoinRequest ToJoin(string alias, string? role) =>
        new(alias, DisplayName, role, Pin is null or NoPin ? "" : Pin, LegProtocol.Api, Node.Name)
        {
            CallTag = Body.Text("call_tag") ?? "",
        };

    /// <summary>Says nothing of PINs and tokens.</summary>
    public override string ToString() => $"{DisplayName} asks for a token of {Alias}";
}
