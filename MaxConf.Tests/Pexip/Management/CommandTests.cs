using System.Text.Json.Nodes;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Management;

public sealed class CommandTests
{
    private const string Success = """{"status": "success", "data": null}""";
    private const string NoParticipant = """{"participant": {"participant_id": ["Failed to find participant."]}}""";

    private static readonly Dictionary<string, (Func<PexipManagementClient, Task<PexipResult>> Call, string Body)> Commands = new()
    {
        ["lock"] = (client => client.LockLiveConferenceAsync("m"), """{"conference_id": "m"}"""),
        ["unlock"] = (client => client.UnlockLiveConferenceAsync("m"), """{"conference_id": "m"}"""),
        ["mute_guests"] = (client => client.MuteGuestsAsync("m"), """{"conference_id": "m"}"""),
        ["unmute_guests"] = (client => client.UnmuteGuestsAsync("m"), """{"conference_id": "m"}"""),
        ["disconnect"] = (client => client.DisconnectLiveConferenceAsync("m"), """{"conference_id": "m"}"""),
        ["transform_layout"] = (
            client => client.TransformLayoutAsync("m", new() { Layout = "1:7", EnableOverlayText = false }),
            """{"conference_id": "m", "layout": "1:7", "enable_overlay_text": false}"""),
        ["participant disconnect"] = (client => client.DisconnectParticipantAsync("p"), """{"participant_id": "p"}"""),
        ["participant mute"] = (client => client.MuteParticipantAsync("p"), """{"participant_id": "p"}"""),
        ["participant unmute"] = (client => client.UnmuteParticipantAsync("p"), """{"participant_id": "p"}"""),
        ["participant unlock"] = (client => client.UnlockParticipantAsync("p"), """{"participant_id": "p"}"""),
        ["participant role"] = (
            client => client.ChangeParticipantRoleAsync("p", ParticipantRoles.Guest), """{"participant_id": "p", "role": "guest"}"""),
        ["participant transfer"] = (
            client => client.TransferParticipantAsync("p", "other", ParticipantRoles.Chair),
            """{"participant_id": "p", "conference_alias": "other", "role": "chair"}"""),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnyCommand_Accepted_SendsItsFieldsAndSucceeds(string name)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(Success, 202));

        var done = await Commands[name].Call(pexip.Client);

        Assert.True(done.IsSuccess);
        var sent = JsonNode.Parse(Assert.Single(pexip.Stub.Requests).Body);
        Assert.True(JsonNode.DeepEquals(sent, JsonNode.Parse(Commands[name].Body)), sent?.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnyCommand_OutcomeInDoubt_IsRepeatedOnlyIfTwiceIsAsOnce(string name)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Drop(), Answer.Json(Success, 202));

        var done = await Commands[name].Call(pexip.Client);

        Assert.Equal(name != "participant transfer", done.IsSuccess);
        Assert.Equal(done.IsSuccess ? 2 : 1, pexip.Stub.Requests.Count);
    }

    [Theory]
    [InlineData("""{"participant": {"participant_id": ["Failed to find participant."]}}""", PexipErrorKind.NotFound)]
    [InlineData("""{"lock": {"conference_id": ["Failed to find conference."]}}""", PexipErrorKind.NotFound)]
    [InlineData("""{"transfer": {"conference_alias": ["Failed to find conference."]}}""", PexipErrorKind.Refused)]
    [InlineData("""{"participant": {"role": ["Value 'x' is not a valid choice."]}}""", PexipErrorKind.Refused)]
    [InlineData("""{"error": "The 'participant_id' field has no data."}""", PexipErrorKind.Refused)]
    public async Task AnyCommand_RefusedWith400_IsOfTheKindThatItsTextsSay(string body, PexipErrorKind kind)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(body, 400));

        Assert.Equal(kind, (await pexip.Client.MuteParticipantAsync("p")).Error?.Kind);
    }

    [Fact]
    public async Task AnyCommand_AnswerThatIsNoSuccess_IsARefusalWithItsMessage()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json("""{"status": "failure", "message": "Call is not mutable"}"""));

        var error = (await pexip.Client.MuteParticipantAsync("p")).Error!;

        Assert.Equal((PexipErrorKind.Refused, "participant.mute: Call is not mutable"), (error.Kind, error.Message));
    }

    /// <summary>That there is nobody any more is what the first attempt did.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DisconnectParticipantAsync_NobodyThere_IsDoneOnlyAfterAnEarlierAttempt(bool isRepeated)
    {
        StubAnswer[] script = isRepeated ? [Answer.Drop(), Answer.Json(NoParticipant, 400)] : [Answer.Json(NoParticipant, 400)];
        await using var pexip = await PexipUnderTest.StartAsync(script);

        var done = await pexip.Client.DisconnectParticipantAsync("p");

        Assert.Equal(isRepeated ? null : PexipErrorKind.NotFound, done.Error?.Kind);
    }

    [Theory]
    [InlineData("""{"participant_id": "a", "participant_ids": ["a", "b"]}""", "a b")]
    [InlineData("""{"participant_id": "a"}""", "a")]
    [InlineData("""{"participant_ids": ["a"]}""", "a")]
    [InlineData("""{}""", null)]
    [InlineData("""null""", null)]
    [InlineData("""{"participant_ids": 7}""", null)]
    public async Task DialAsync_Accepted_GivesTheParticipants(string data, string? ids)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json($$"""{"status": "success", "data": {{data}}}""", 202));

        var dialled = await pexip.Client.DialAsync(new("room", "bob@example.org"));

        Assert.Equal(ids, dialled.IsSuccess ? string.Join(' ', dialled.Value.ParticipantIds) : null);
        Assert.Equal(ids is null ? PexipErrorKind.Unexpected : null, dialled.Error?.Kind);
    }

    [Fact]
    public async Task DialAsync_OutcomeInDoubt_IsNotRepeated()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Drop());

        Assert.Equal(PexipErrorKind.Unavailable, (await pexip.Client.DialAsync(new("room", "bob@example.org"))).Error?.Kind);
        Assert.Single(pexip.Stub.Requests);
    }

    [Fact]
    public async Task DialAsync_RefusedWithAnEcho_KeepsTheStreamsKeyToItself()
    {
        const string Destination = "rtmp://live.example.org/app/secret-key";
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Json($$$"""{"participant": {"destination": ["{{Destination}} is no address."]}}""", 400));

        var call = new NewDialOut("room", Destination) { Protocol = DialProtocols.Rtmp };
        var error = (await pexip.Client.DialAsync(call)).Error!;

        Assert.DoesNotContain("secret-key", $"{error} {error.FieldErrors["destination"][0]} {call}", StringComparison.Ordinal);
    }
}
