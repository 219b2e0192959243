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
            return ByTheRule(task);
        }

        var specification = secrets.Open(task.Specification) is { } json ? JsonNode.Parse(json)!.AsObject() : null;
        return specification is null ? null : Specified(ByTheRule(task), specification);
    }

    /// <summary>What is specified goes before what the rule says.</summary>
    private static NewConference Specified(NewConference conference, JsonObject specification)
    {
        var fields = specification.ToDictionary(field => field.Key, field => JsonSerializer.SerializeToElement(field.Value), StringComparer.Ordinal);
        return conference with
        {
            Pin = Take("pin", out var pin) ? pin.GetString() : conference.Pin,
            GuestPin = Take("guest_pin", out var guestPin) ? guestPin.GetString() : conference.GuestPin,
            AllowGuests = Take("allow_guests", out var allowGuests) ? allowGuests.GetBoolean() : conference.AllowGuests,
            Extension = fields,
        };

        bool Take(string name, out JsonElement value) => fields.Remove(name, out value);
    }

    private NewConference ByTheRule(RoomTask task)
    {
        var hostPin = Pin.Generate(random, options.Value.PinDigits);
        return new(task.Name)
        {
            Tag = task.Tag,
            AllowGuests = true,
            Pin = hostPin,
            GuestPin = GuestPinBeside(hostPin),
            Aliases = [new(task.Name)],
            AutomaticParticipants = AutomaticParticipants(),
        };
    }

    /// <summary>Whoever enters the host's PIN is a host, so the guest's must be another.</summary>
    private string GuestPinBeside(string hostPin)
    {
        string pin;
        do
        {
            pin = Pin.Generate(random, options.Value.PinDigits);
        }
        while (pin == hostPin);
        return pin;
    }

    private PexipReference[]? AutomaticParticipants() => options.Value.AutomaticParticipants.Count == 0
        ? null
        : [.. options.Value.AutomaticParticipants.Select(PexipReference.ToAutomaticParticipant)];
}
