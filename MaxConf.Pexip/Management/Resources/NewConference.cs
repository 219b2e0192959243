using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaxConf.Pexip.Management.Resources;

/// <summary>A conference to be made. What is null is not sent and gets Pexip's default.</summary>
/// <param name="Name">The name, unique among all services; at most 250 characters.</param>
public sealed record NewConference(string Name)
{
    /// <summary>The kind of service, one of <see cref="ServiceTypes"/>. Default <c>conference</c>.</summary>
    public string ServiceType { get; init; } = ServiceTypes.Conference;

    /// <summary>A mark of the maker's own, seen again in status, history and events; at most 250 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tag { get; init; }

    /// <summary>Free text, at most 250 characters.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>The Host PIN, 4 to 20 digits with an optional closing <c>#</c>. Secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pin { get; init; }

    /// <summary>The Guest PIN, as <see cref="Pin"/>. Secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GuestPin { get; init; }

    /// <summary>Whether Guests are let in; true needs a <see cref="Pin"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AllowGuests { get; init; }

    /// <summary>Aliases made along with the conference.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<NewConferenceAlias>? Aliases { get; init; }

    /// <summary>Participants dialled when the conference starts; they exist already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PexipReference>? AutomaticParticipants { get; init; }

    /// <summary>Further fields, sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extension { get; set; }

    // Leaves out the PINs.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append($"Name = {Name}, ServiceType = {ServiceType}, Tag = {Tag}");
        return true;
    }
}
