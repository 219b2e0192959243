using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Security.Secrets;
using MaxConf.Pexip.Management.Http;
using MaxConf.Tests.Functions.Randomness;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Rooms.Activities;

public sealed class ConferenceDescriberTests
{
    private const string Agent = "/api/admin/configuration/v1/automatic_participant/7/";
    private static readonly SecretBox Secrets = new(new EphemeralDataProtectionProvider());

    /// <summary>Chance draws 1111 first and then 2222.</summary>
    [Theory]
    [InlineData("""{}""", "1111", "2222")]
    [InlineData("""{"pin": "1111"}""", "1111", "2222")]
    [InlineData("""{"pin": "1111#"}""", "1111#", "2222")]
    [InlineData("""{"guest_pin": "1111"}""", "2222", "1111")]
    [InlineData("""{"guest_pin": "1111#"}""", "2222", "1111#")]
    [InlineData("""{"pin": "9999"}""", "9999", "1111")]
    [InlineData("""{"pin": "9999", "guest_pin": "8888"}""", "9999", "8888")]
    [InlineData("""{"pin": "", "guest_pin": "", "allow_guests": false}""", "", "")]
    public void Describe_SomePinsSpecified_DrawsTheOthersToDiffer(string specification, string pin, string guestPin)
    {
        var json = Describe(specification);

        Assert.Equal((pin, guestPin), ((string?)json["pin"], (string?)json["guest_pin"]));
    }

    [Theory]
    [InlineData("""{}""", $"""["{Agent}"]""")]
    [InlineData("""{"automatic_participants": []}""", "[]")]
    [InlineData(
        """{"automatic_participants": ["/api/admin/configuration/v1/automatic_participant/8/"]}""",
        """["/api/admin/configuration/v1/automatic_participant/8/"]""")]
    public void Describe_AutomaticParticipants_AreThoseOfTheSpecificationOrElseOfTheRule(string specification, string expected) =>
        Assert.Equal(expected, Describe(specification)["automatic_participants"]!.ToJsonString());

    [Fact]
    public void Describe_EveryFieldSpecified_IsWrittenOnce()
    {
        var text = Write(
            """
            {
                "pin": "1234", "guest_pin": "4321", "allow_guests": false, "description": "d", "participant_limit": 3,
                "automatic_participants": [], "ivr_theme": null
            }
            """);

        using var json = JsonDocument.Parse(text);
        var names = json.RootElement.EnumerateObject().Select(field => field.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.Equal("False d 3 null", string.Join(' ', Values("allow_guests", "description", "participant_limit", "ivr_theme")));

        IEnumerable<string> Values(params string[] fields) => fields
            .Select(field => json.RootElement.GetProperty(field))
            .Select(value => value.ValueKind == JsonValueKind.Null ? "null" : $"{value}");
    }

    [Fact]
    public void Describe_SpecificationWhoseKeyIsGone_IsNothing()
    {
        var strange = new SecretBox(new EphemeralDataProtectionProvider()).Seal("{}");

        Assert.Null(Describer().Describe(new("room", "tag") { Specification = strange }));
    }

    private static JsonObject Describe(string specification) => JsonNode.Parse(Write(specification))!.AsObject();

    /// <summary>As it goes to Pexip.</summary>
    private static string Write(string specification)
    {
        var conference = Describer().Describe(new("room", "tag") { Specification = Secrets.Seal(specification) });
        return JsonSerializer.Serialize(conference!, PexipJson.Default.NewConference);
    }

    private static ConferenceDescriber Describer() => new(
        ScriptedRandomSource.Of(1, 1, 1, 1, 2, 2, 2, 2),
        Options.Create(new RoomsOptions { PinDigits = 4, AutomaticParticipants = [7] }),
        Secrets);
}
