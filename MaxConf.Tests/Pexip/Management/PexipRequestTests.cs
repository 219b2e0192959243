using System.Text.Json.Nodes;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Tests.Pexip.Management;

public sealed class PexipRequestTests
{
    private const string Configuration = "/api/admin/configuration/v1/";
    private const string Status = "/api/admin/status/v1/";
    private const string Command = "/api/admin/command/v1/";
    private const string FirstPage = "limit=500&offset=0";

    private static readonly Dictionary<string, Func<PexipManagementClient, Task>> Calls = new()
    {
        ["POST " + Configuration + "conference/"] = client => client.CreateConferenceAsync(new NewConference("a")),
        ["GET " + Configuration + "conference/?name=a%2Fb%3F%26c&limit=20&offset=0"] = client => client.FindConferenceAsync("a/b?&c"),
        ["GET " + Configuration + "conference/7/"] = client => client.GetConferenceAsync(7),
        ["PATCH " + Configuration + "conference/7/"] = client => client.UpdateConferenceAsync(7, []),
        ["DELETE " + Configuration + "conference/7/"] = client => client.DeleteConferenceAsync(7),
        ["GET " + Configuration + "conference/?order_by=name&" + FirstPage] = client => ReadAsync(client.ListConferencesAsync(new())),
        ["POST " + Configuration + "conference_alias/"] = client => client.CreateAliasAsync(7, new("a")),
        ["GET " + Configuration + "conference_alias/?conference=7&" + FirstPage] = client => ReadAsync(client.ListAliasesAsync(7)),
        ["PATCH " + Configuration + "conference_alias/8/"] = client => client.UpdateAliasAsync(8, []),
        ["DELETE " + Configuration + "conference_alias/8/"] = client => client.DeleteAliasAsync(8),
        ["POST " + Configuration + "automatic_participant/"] = client => client.CreateAutomaticParticipantAsync(7, new("a")),
        ["GET " + Configuration + "automatic_participant/?conference=7&" + FirstPage] =
            client => ReadAsync(client.ListAutomaticParticipantsAsync(7)),
        ["PATCH " + Configuration + "automatic_participant/9/"] = client => client.UpdateAutomaticParticipantAsync(9, []),
        ["DELETE " + Configuration + "automatic_participant/9/"] = client => client.DeleteAutomaticParticipantAsync(9),
        ["GET " + Status + "conference/?name=a%20b&" + FirstPage] = client => client.FindLiveConferencesAsync("a b"),
        ["GET " + Status + "conference/?" + FirstPage] = client => ReadAsync(client.ListLiveConferencesAsync()),
        ["GET " + Status + "conference/?limit=1&offset=0"] = client => client.CountLiveConferencesAsync(),
        ["GET " + Status + "conference/?service_type=conference&limit=1&offset=0"] =
            client => client.CountLiveConferencesAsync(ServiceTypes.Conference),
        ["GET " + Status + "participant/?limit=1&offset=0"] = client => client.CountLiveParticipantsAsync(),
        ["GET " + Status + "participant/?conference=a%20b&" + FirstPage] = client => ReadAsync(client.ListLiveParticipantsAsync("a b")),
        ["GET " + Status + "conference_shard/?conference=a%20b&" + FirstPage] =
            client => client.FindLiveConferenceShardsAsync("a b"),
        ["POST " + Command + "conference/lock/"] = client => client.LockLiveConferenceAsync("m"),
        ["POST " + Command + "conference/unlock/"] = client => client.UnlockLiveConferenceAsync("m"),
        ["POST " + Command + "conference/mute_guests/"] = client => client.MuteGuestsAsync("m"),
        ["POST " + Command + "conference/unmute_guests/"] = client => client.UnmuteGuestsAsync("m"),
        ["POST " + Command + "conference/disconnect/"] = client => client.DisconnectLiveConferenceAsync("m"),
        ["POST " + Command + "conference/transform_layout/"] = client => client.TransformLayoutAsync("m", new()),
        ["POST " + Command + "participant/disconnect/"] = client => client.DisconnectParticipantAsync("p"),
        ["POST " + Command + "participant/mute/"] = client => client.MuteParticipantAsync("p"),
        ["POST " + Command + "participant/unmute/"] = client => client.UnmuteParticipantAsync("p"),
        ["POST " + Command + "participant/unlock/"] = client => client.UnlockParticipantAsync("p"),
        ["POST " + Command + "participant/role/"] = client => client.ChangeParticipantRoleAsync("p", ParticipantRoles.Chair),
        ["POST " + Command + "participant/transfer/"] = client => client.TransferParticipantAsync("p", "other"),
        ["POST " + Command + "participant/dial/"] = client => client.DialAsync(new("room", "sip:bob@example.org")),
        ["GET " + Status + "alarm/?" + FirstPage] = client => ReadAsync(client.ListAlarmsAsync()),
    };

    public static TheoryData<string> Requests => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task AnyCall_AsksForTheRightPathWithItsSlash(string request)
    {
        await using var pexip = await PexipUnderTest.StartAsync(AnswerFor(request));

        await Calls[request](pexip.Client);

        var asked = Assert.Single(pexip.Stub.Requests);
        Assert.Equal(request, asked.ToString());
        Assert.Equal("application/json", asked.Accept);
        Assert.Equal("Basic YWRtaW46c2VjcmV0LXBhc3N3b3Jk", asked.Authorization);
    }

    [Theory]
    [InlineData("behind/a/proxy")]
    [InlineData("behind/a/proxy/")]
    public async Task AnyCall_AddressWithAPath_StaysBelowIt(string path)
    {
        await using var stub = await PexipStub.StartAsync();
        var settings = new Dictionary<string, string?> { ["Pexip:Address"] = new Uri(stub.Address, path).AbsoluteUri };
        await using var pexip = await PexipUnderTest.StartAsync(settings, time: null);

        await pexip.Client.GetConferenceAsync(7);

        Assert.Equal("GET /behind/a/proxy/api/admin/configuration/v1/conference/7/", Assert.Single(stub.Requests).ToString());
    }

    [Fact]
    public async Task CreateAliasAsync_Body_NamesTheConferenceByPath()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Created("/api/admin/configuration/v1/conference_alias/85/"));

        var created = await pexip.Client.CreateAliasAsync(90, new NewConferenceAlias("room"));

        Assert.Equal(85, created.Value);
        Assert.Equal(
            """{"alias":"room","conference":"/api/admin/configuration/v1/conference/90/"}""", Assert.Single(pexip.Stub.Requests).Body);
    }

    [Fact]
    public async Task CreateAliasAsync_FailedButCreated_AdoptsTheConferencesAlias()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Drop(), Answer.Page("""{"id": 84, "alias": "other"}, {"id": 85, "alias": "room"}"""));

        Assert.Equal(85, (await pexip.Client.CreateAliasAsync(90, new NewConferenceAlias("room"))).Value);
    }

    [Fact]
    public async Task CreateAutomaticParticipantAsync_Body_NamesTheConferenceInAList()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Created("/api/admin/configuration/v1/automatic_participant/3/"));

        await pexip.Client.CreateAutomaticParticipantAsync(90, new NewAutomaticParticipant("sip:agent@example.org")
        {
            KeepConferenceAlive = KeepConferenceAliveModes.Never,
            SystemLocation = PexipReference.To("/api/admin/configuration/v1/system_location/1/"),
        });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Assert.Single(pexip.Stub.Requests).Body), JsonNode.Parse("""
            {"alias": "sip:agent@example.org", "protocol": "sip", "role": "guest", "keep_conference_alive": "keep_conference_alive_never",
             "system_location": "/api/admin/configuration/v1/system_location/1/",
             "conference": ["/api/admin/configuration/v1/conference/90/"]}
            """)));
    }

    [Fact]
    public async Task CreateAutomaticParticipantAsync_FailedAndNotMade_GivesTheFirstError()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(500), Answer.Json(Answer.NoObjects));

        var created = await pexip.Client.CreateAutomaticParticipantAsync(90, new NewAutomaticParticipant("a"));

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, created.Error?.StatusCode);
    }

    private static StubAnswer AnswerFor(string request) => request.Split(' ')[0] switch
    {
        "POST" when request.Contains(Command, StringComparison.Ordinal) => Answer.Json("""{"status": "success", "data": null}""", 202),
        "POST" => Answer.Created("/x/1/"),
        "PATCH" => Answer.Status(202),
        "DELETE" => Answer.Status(204),
        _ => Answer.Json(Answer.NoObjects),
    };

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> list) => await list.CountAsync();
}
