using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Functions.Rooms.Fields;

namespace MaxConf.Tests.Functions.Rooms.Fields;

/// <summary>The fields of a VMR, written out a second time with values at both sides of each bound, as JSON.</summary>
public class RoomFieldsTests
{
    private static readonly string[] ReadOnly =
    [
        "aliases", "creation_time", "id", "name", "resource_uri", "scheduled_conferences", "scheduled_conferences_count", "service_type",
    ];

    private static readonly (string Names, string Rule, string[] Allowed, string[] Refused)[] Table =
    [
        (
            """
            allow_guests breakout_rooms denoise_enabled enable_active_speaker_indication enable_overlay_text force_presenter_into_main
            guests_can_present mute_all_guests softmute_enabled
            """,
            "must be true or false",
            ["true", "false"],
            ["null", "0", "1", "\"true\"", "\"\"", "[]", "{}"]),
        (
            "description match_string post_match_string post_replace_string replace_string sync_tag tag",
            "must be text of at most 250 characters without NUL",
            ["\"\"", "\"a b\"", Text(250)],
            ["null", Text(251), "1", "true", "[\"a\"]", "\"a\\u0000b\""]),
        (
            "pinning_config",
            "must be text of at most 250 characters without NUL, or null",
            ["null", "\"\"", Text(250)],
            [Text(251), "1", "\"\\u0000\""]),
        (
            "guest_view host_view",
            "must be text of at most 50 characters without NUL, or null",
            ["null", "\"one_main_seven_pips\"", Text(50)],
            [Text(51), "1"]),
        (
            "primary_owner_email_address",
            "must be text of at most 100 characters without NUL",
            ["\"\"", "\"somebody@gov.bc.ca\"", Text(100)],
            ["null", Text(101)]),
        ("on_completion", "must be text without NUL", ["\"\"", "\"{\\\"disconnect\\\": true}\"", Text(300)], ["null", "{}", "\"\\u0000\""]),
        (
            "guest_pin pin",
            "must be 4 to 20 digits, the last of which may be a # instead, or empty for no PIN",
            ["\"\"", "\"0000\"", "\"123#\"", "\"12345678901234567890\"", "\"1234567890123456789#\""],
            [
                "null", "1234", "\"123\"", "\"12#\"", "\"123456789012345678901\"", "\"12345678901234567890#\"", "\"12a4\"", "\"#1234\"",
                "\"12#34\"", "\"1234##\"", "\"####\"", "\" 1234\"", "\"1234\\n\"", "\"-1234\"", "\"\\u0661\\u0662\\u0663\\u0664\"",
            ]),
        ("direct_media_notification_duration", "must be a whole number from 0 to 30", ["0", "30"], ["null", "-1", "31", "1.5", "\"1\""]),
        (
            "max_callrate_in max_callrate_out",
            "must be a whole number from 128 to 8192, or null",
            ["null", "128", "8192"],
            ["127", "8193", "128.5", "1e99", "\"128\"", "true"]),
        (
            "participant_limit",
            "must be a whole number from 0 to 1000000, or null",
            ["null", "0", "1000000"],
            ["-1", "1000001", "99999999999999999999", "[]"]),
        ("call_type", "must be one of: audio, video, video-only", ["\"audio\"", "\"video\"", "\"video-only\""], ["null", "\"\"", "\"Video\""]),
        (
            "crypto_mode",
            "must be one of: \"\", besteffort, on, off, or null",
            ["null", "\"\"", "\"besteffort\"", "\"on\"", "\"off\""],
            ["\"best_effort\"", "true"]),
        ("direct_media", "must be one of: never, best_effort, always", ["\"never\"", "\"best_effort\"", "\"always\""], ["null", "\"\""]),
        (
            "enable_chat live_captions_enabled",
            "must be one of: default, yes, no",
            ["\"default\"", "\"yes\"", "\"no\""],
            ["null", "\"\"", "true", "\"YES\""]),
        ("guests_can_see_guests", "must be one of: no_hosts, never, always", ["\"no_hosts\"", "\"never\"", "\"always\""], ["null", "\"\""]),
        (
            "max_pixels_per_second",
            "must be one of: sd, hd, fullhd, or null",
            ["null", "\"sd\"", "\"hd\"", "\"fullhd\""],
            ["\"\"", "\"4k\"", "720"]),
        (
            "non_idp_participants",
            "must be one of: disallow_all, allow_if_trusted",
            ["\"disallow_all\"", "\"allow_if_trusted\""],
            ["null", "\"\""]),
        (
            "two_stage_dial_type",
            "must be one of: regular, mssip, gms, teams",
            ["\"regular\"", "\"mssip\"", "\"gms\"", "\"teams\""],
            ["null", "\"\""]),
        Reference("gms_access_token", "gms_access_token"),
        Reference("guest_identity_provider_group host_identity_provider_group", "identity_provider_group"),
        Reference("ivr_theme", "ivr_theme"),
        Reference("media_playlist", "media_library_playlist"),
        Reference("mssip_proxy", "mssip_proxy"),
        Reference("system_location", "system_location"),
        Reference("teams_proxy", "teams_proxy"),
        (
            "automatic_participants",
            "must be an array of paths on Pexip, /api/admin/configuration/v1/automatic_participant/{id}/",
            [
                "[]",
                """["/api/admin/configuration/v1/automatic_participant/1/"]""",
                """["/api/admin/configuration/v1/automatic_participant/1/", "/api/admin/configuration/v1/automatic_participant/22/"]""",
            ],
            [
                "null", "1", "[1]", "[null]", "\"/api/admin/configuration/v1/automatic_participant/1/\"",
                """["/api/admin/configuration/v1/automatic_participant/1/", "2"]""",
                """["/api/admin/configuration/v1/ivr_theme/1/"]""",
            ]),
    ];

    public static TheoryData<string, string, string> Allowed => Rows(row => row.Allowed);

    public static TheoryData<string, string, string> Refused => Rows(row => row.Refused);

    [Fact]
    public void Fields_All_AreInTheTable()
    {
        var changeable = Table.SelectMany(row => Names(row.Names));

        Assert.Equal(changeable.Order(), RoomFields.Changeable.Keys.Order());
        Assert.Equal(ReadOnly, RoomFields.ReadOnly.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Find_AllowedValue_IsNoFault(string field, string value, string rule) =>
        Assert.True(Find($$"""{"{{field}}": {{value}}}""").Count == 0, rule);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Find_RefusedValue_NamesTheFieldAndTheRule(string field, string value, string rule) =>
        Assert.Equal([rule], Assert.Single(Find($$"""{"{{field}}": {{value}}}"""), fault => fault.Key == field).Value);

    [Fact]
    public void Find_ReadOnlyFields_NamesEachWithAReason()
    {
        foreach (var field in ReadOnly)
        {
            var (name, rules) = Assert.Single(Find($$"""{"{{field}}": null}"""));
            Assert.Equal(field, name);
            Assert.StartsWith("is read-only: ", Assert.Single(rules), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("Pin")]
    [InlineData("host_pin")]
    [InlineData("")]
    public void Find_UnknownField_NamesIt(string field) =>
        Assert.Equal(["is not a field of a VMR"], Find($$"""{"{{field}}": "x"}""")[field]);

    [Fact]
    public void Find_ManyFaults_NamesThemAll()
    {
        var faults = Find("""{"pin": "12", "call_type": "fax", "name": "x", "colour": 1, "tag": null, "description": "fine"}""");

        Assert.Equal(["call_type", "colour", "name", "pin", "tag"], faults.Keys.Order());
    }

    private static Dictionary<string, string[]> Find(string json) =>
        FieldFaults.Find(JsonNode.Parse(json)!.AsObject(), Admission.Unknown);

    private static (string Names, string Rule, string[] Allowed, string[] Refused) Reference(string names, string target)
    {
        var path = $"/api/admin/configuration/v1/{target}/";
        return (
            names,
            $"must be a path on Pexip, {path}{{id}}/, or null",
            ["null", $"\"{path}1/\"", $"\"{path}999999999/\""],
            [
                "13", "\"\"", "\"13\"", $"\"{path}\"", $"\"{path}1\"", $"\"{path}0/\"", $"\"{path}01/\"", $"\"{path}-1/\"", $"\"{path}x/\"",
                $"\"{path}1/2/\"", $"\"{path}1/\\n\"", $"\"{path}1000000000/\"", $"\" {path}1/\"", $"\"https://pexip{path}1/\"",
                "\"/api/admin/configuration/v1/conference/1/\"", $$"""{"resource_uri": "{{path}}1/"}""", $"[\"{path}1/\"]",
            ]);
    }

    private static TheoryData<string, string, string> Rows(
        Func<(string Names, string Rule, string[] Allowed, string[] Refused), string[]> values)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in Table)
        {
            foreach (var (name, value) in Names(row.Names).SelectMany(name => values(row).Select(value => (name, value))))
            {
                rows.Add(name, value, row.Rule);
            }
        }

        return rows;
    }

    private static string[] Names(string names) => names.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string Text(int length) => JsonSerializer.Serialize(new string('ö', length));
}
