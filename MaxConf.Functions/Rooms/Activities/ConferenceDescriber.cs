using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Randomness;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Pexip.Management.Resources;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Describes the VMR of a room to Pexip: by the rule (an alias of its name, guests let in, PINs drawn here, the contact centre dialled),
/// and beyond it by the room's specification.
/// </summary>
internal sealed class ConferenceDescriber(IRandomSource random, IOptions<RoomsOptions> options, SecretBox secrets)
{
    /// <summary>The VMR to be made; null if the room's specification cannot be opened, as its key is gone.</summary>
    public NewConference? Describe(RoomTask task)
    {
        if (task.Specification is null)
        {
            return Describe(task, []);
        }

        return secrets.Open(task.Specification) is { } json ? Describe(task, JsonNode.Parse(json)!.AsObject()) : null;
    }

    /// <summary>What is specified goes before what the rule says.</summary>
    private NewConference Describe(RoomTask task, JsonObject specification)
    {
        var fields = specification.ToDictionary(
            field => field.Key, field => JsonSerializer.SerializeToElement(field.Value), StringComparer.Ordinal);
        var (hostPin, guestPin) = (Take("pin")?.GetString(), Take("guest_pin")?.GetString());
        hostPin ??= PinBeside(guestPin);
        return new(task.Name)
        {
            Tag = task.Tag,
            AllowGuests = Take("allow_guests")?.GetBoolean() ?? true,
            Pin = hostPin,
            GuestPin = guestPin ?? PinBeside(hostPin),
            Aliases = [new(task.Name)],
            AutomaticParticipants = fields.ContainsKey("automatic_participants") ? null : AutomaticParticipants(),
            Extension = fields,
        };

        JsonElement? Take(string name) => fields.Remove(name, out var value) ? value : null;
    }

    /// <summary>Whoever enters the host's PIN is a host, so the guest's must be another. The # only says that a PIN ends.</summary>
    private string PinBeside(string? other)
    {
        string pin;
        do
        {
            pin = Pin.Generate(random, options.Value.PinDigits);
        }
        while (pin == other?.TrimEnd('#'));
        return pin;
    }

    private PexipReference[]? AutomaticParticipants() => options.Value.AutomaticParticipants.Count == 0
        ? null
        : [.. options.Value.AutomaticParticipants.Select(PexipReference.ToAutomaticParticipant)];
}
