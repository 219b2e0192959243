using System.Text.Json.Nodes;
using MaxConf.Functions.Rooms.Fields;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Tests.Functions.Rooms.Fields;

/// <summary>The rules between fields: on the VMR as it is, is yet to be made, or as nothing is known of it.</summary>
public class AdmissionTests
{
    private static readonly Admission Guests = new(true, "111111", "222222");
    private static readonly Admission NoGuests = new(false, "", "");
    private static readonly Admission HostsOnly = new(false, "111111", "");

    private static readonly (Admission Before, string Change, string Faults)[] Table =
    [
        (Guests, """{"description": "x"}""", ""),
        (Guests, """{"allow_guests": true}""", ""),
        (Guests, """{"pin": ""}""", "pin"),
        (Guests, """{"pin": "", "allow_guests": false}""", ""),
        (Guests, """{"pin": "", "allow_guests": true}""", "allow_guests pin"),
        (Guests, """{"pin": "", "guest_pin": "333333"}""", "pin"),
        (Guests, """{"guest_pin": ""}""", ""),
        (Guests, """{"guest_pin": "111111"}""", "guest_pin"),
        (Guests, """{"guest_pin": "111111#"}""", "guest_pin"),
        (Guests, """{"pin": "222222"}""", "pin"),
        (Guests, """{"pin": "222222", "guest_pin": "111111"}""", ""),
        (Guests, """{"pin": "333333", "guest_pin": "333333"}""", "guest_pin pin"),
        (Guests, """{"pin": "33", "guest_pin": "33"}""", "guest_pin pin"),
        (Guests, """{"pin": null}""", "pin"),
        (NoGuests, """{"allow_guests": true}""", "allow_guests"),
        (NoGuests, """{"allow_guests": true, "pin": "1111"}""", ""),
        (NoGuests, """{"allow_guests": true, "guest_pin": "1111"}""", "allow_guests"),
        (NoGuests, """{"allow_guests": "yes"}""", "allow_guests"),
        (NoGuests, """{"guest_pin": "1111"}""", ""),
        (NoGuests, """{"pin": ""}""", ""),
        (HostsOnly, """{"allow_guests": true}""", ""),
        (HostsOnly, """{"pin": ""}""", ""),
        (HostsOnly, """{"pin": "", "allow_guests": true, "colour": 1}""", "allow_guests colour pin"),
        (Admission.Unknown, """{"allow_guests": true}""", ""),
        (Admission.Unknown, """{"pin": ""}""", ""),
        (Admission.Unknown, """{"allow_guests": true, "pin": ""}""", "allow_guests pin"),
        (Admission.Unknown, """{"guest_pin": "1234", "pin": "1234"}""", "guest_pin pin"),
        (Admission.Unknown, """{"guest_pin": "", "pin": ""}""", ""),
        (Admission.OfNewRoom, """{}""", ""),
        (Admission.OfNewRoom, """{"pin": ""}""", "pin"),
        (Admission.OfNewRoom, """{"pin": "", "allow_guests": false}""", ""),
        (Admission.OfNewRoom, """{"guest_pin": "1234"}""", ""),
        (new(true, "", "1111"), """{"description": "x"}""", ""),
        (new(true, "1111", "1111"), """{"allow_guests": false}""", ""),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Find_AChange_NamesTheFieldsOfItThatBreakARule(int row)
    {
        var (before, change, faults) = Table[row];

        var found = FieldFaults.Find(JsonNode.Parse(change)!.AsObject(), before);

        Assert.Equal((change, faults), (change, string.Join(' ', found.Keys.Order())));
        Assert.All(found.Values, rules => Assert.Single(rules));
    }

    [Fact]
    public void Find_BothKindsOfFault_TellsTheFieldsOwn()
    {
        var faults = FieldFaults.Find(JsonNode.Parse("""{"pin": "33", "guest_pin": "33"}""")!.AsObject(), Admission.Unknown);

        Assert.All(faults.Values, rules => Assert.StartsWith("must be 4 to 20 digits", rules[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AVmrWithoutPins_KnowsThatThereAreNone()
    {
        Assert.Equal(new(null, "", ""), Admission.Of(new Conference()));
        Assert.Equal(Guests, Admission.Of(new Conference { AllowGuests = true, Pin = "111111", GuestPin = "222222" }));
    }

    [Fact]
    public void ToString_Always_LeavesPinsOut() => Assert.DoesNotContain("1111", Guests.ToString(), StringComparison.Ordinal);
}
