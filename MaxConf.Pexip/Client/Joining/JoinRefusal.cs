using System.Text.Json;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Values;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>Tells apart why <c>request_token</c> gave no token.</summary>
internal static class JoinRefusal
{
    private const string Required = "required";

    // Pexip has no code for these, only words.
    private static readonly string[] UnknownWords = ["not found", "nor gateway found"];

    /// <summary>What a refusal means.</summary>
    /// <param name="join">What was asked.</param>
    /// <param name="error">The refusal, for what it is if nothing else.</param>
    /// <param name="result">What Pexip said: fields, or words.</param>
    /// <param name="time">The clock.</param>
    public static JoinOutcome Read(JoinRequest join, PexipError error, JsonElement result, TimeProvider time) =>
        NextStep(result)
        ?? OfPin(join, result)
        ?? (IsUnknown(result) ? Unknown(join, time) : new JoinFailed(error));

    /// <summary>The step that Pexip asks for; null when it asks for none.</summary>
    public static JoinOutcome? NextStep(JsonElement result)
    {
        if (ClientEnvelope.Text(result, "conference_extension") is { } kind)
        {
            return new ExtensionRequired(new VirtualReceptionKind(kind));
        }

        if (ClientEnvelope.Text(result, "redirect_url") is { Length: > 0 } url)
        {
            var chosen = ClientEnvelope.Field(result, "redirect_idp");
            return new SsoRedirect(url, chosen?.Deserialize(ClientJson.Default.IdentityProvider));
        }

        return ClientEnvelope.Field(result, "idp") is { ValueKind: JsonValueKind.Array } providers && providers.GetArrayLength() > 0
            ? new SsoRequired(providers.Deserialize(ClientJson.Default.IReadOnlyListIdentityProvider)!)
            : null;
    }

    /// <summary>That the node knows no such conference.</summary>
    public static JoinOutcome Unknown(JoinRequest join, TimeProvider time) =>
        time.GetUtcNow() < join.ReplicatingUntil ? new NotYetReplicated() : new ConferenceUnknown();

    private static JoinOutcome? OfPin(JoinRequest join, JsonElement result)
    {
        var isAbout = ClientEnvelope.Field(result, "pin") is not null || ClientEnvelope.Field(result, "guest_pin") is not null;
        var isInWords = result.ValueKind == JsonValueKind.String && Says(result, "PIN");
        if (!isAbout && !isInWords)
        {
            return null;
        }

        var host = isInWords || IsRequired(result, "pin");
        var guest = IsRequired(result, "guest_pin");
        return join.Pin is null or JoinRequest.NoPin ? new PinRequired(host, guest) : new WrongPin(host, guest);
    }

    private static bool IsRequired(JsonElement result, string field) => ClientEnvelope.Field(result, field) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => text.GetString() == Required,
        _ => false,
    };

    private static bool IsUnknown(JsonElement result) =>
        result.ValueKind == JsonValueKind.String && UnknownWords.Any(words => Says(result, words));

    private static bool Says(JsonElement text, string words) => text.GetString()!.Contains(words, StringComparison.OrdinalIgnoreCase);
}
