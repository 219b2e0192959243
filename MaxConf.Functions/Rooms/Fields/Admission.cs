using System.Text.Json.Nodes;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Fields;

/// <summary>Who a VMR lets in: the fields that only together make sense. Null is what is not known, and breaks no rule.</summary>
/// <param name="AllowGuests">Whether guests are let in.</param>
/// <param name="HostPin">The host's PIN; empty for none.</param>
/// <param name="GuestPin">The guest's PIN; empty for none.</param>
internal sealed record Admission(bool? AllowGuests, string? HostPin, string? GuestPin)
{
    /// <summary>Nothing is known of the VMR but what a request says.</summary>
    public static readonly Admission Unknown = new(null, null, null);

    /// <summary>A VMR that is yet to be made: guests are let in, and PINs are drawn that differ.</summary>
    public static readonly Admission OfNewRoom = new(true, null, null);

    /// <summary>A VMR as Pexip has it.</summary>
    public static Admission Of(Conference conference) => new(conference.AllowGuests, conference.Pin ?? "", conference.GuestPin ?? "");

    /// <summary>The VMR with these fields changed; a value of the wrong kind changes nothing.</summary>
    public Admission With(JsonObject fields)
    {
        return new(
            TryRead("allow_guests", out bool allowGuests) ? allowGuests : AllowGuests,
            TryRead("pin", out string? hostPin) ? hostPin : HostPin,
            TryRead("guest_pin", out string? guestPin) ? guestPin : GuestPin);

        bool TryRead<T>(string field, out T? value)
        {
            value = default;
            return fields[field] is JsonValue json && json.TryGetValue(out value);
        }
    }

    /// <summary>The rules broken between the fields: each of the fields that has a part in it, with the rule in words.</summary>
    public IEnumerable<KeyValuePair<string, string>> FindFaults()
    {
        if (AllowGuests is true && HostPin is "")
        {
            yield return new("allow_guests", "must not be true without a host PIN (pin)");
            yield return new("pin", "must not be empty while guests are allowed (allow_guests)");
        }

        if (HostPin is { Length: > 0 } && GuestPin is { Length: > 0 } && DigitsOf(HostPin) == DigitsOf(GuestPin))
        {
            yield return new("pin", "must differ from the guest PIN (guest_pin)");
            yield return new("guest_pin", "must differ from the host PIN (pin)");
        }
    }

    /// <summary>Without the PINs.</summary>
    public override string ToString() => $"{nameof(Admission)} {{ AllowGuests = {AllowGuests} }}";

    // The # only says that a PIN ends.
    private static string DigitsOf(string pin) => pin.TrimEnd('#');
}
