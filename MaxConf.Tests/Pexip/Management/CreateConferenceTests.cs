using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Management;

public sealed class CreateConferenceTests
{
    private const string Collection = "/api/admin/configuration/v1/conference/";
    private const string Post = "POST " + Collection;
    private const string LookUp = "GET " + Collection + "?name=room&limit=20&offset=0";
    private const string Duplicate = """{"conference": {"name": ["Virtual Meeting Room with this Name already exists."]}}""";

    private static readonly NewConference Room = new("room") { Tag = "session" };

    public static TheoryData<string, int> CreatedAllTheSame => new()
    {
        { "500", 0 },
        { "502", 0 },
        { "drop", 0 },
        { "201 without Location", 0 },
        { "503, then 400 already exists", 1 },
    };

    [Theory]
    [InlineData("/api/admin/configuration/v1/conference/54/")]
    [InlineData("https://pexip.example.org/api/admin/configuration/v1/conference/54/")]
    [InlineData("/api/admin/configuration/v1/conference/54")]
    public async Task CreateConferenceAsync_Created_GivesIdInLocation(string location)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Created(location));

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal(54, created.Value);
        Assert.Equal([Post], pexip.Asked);
    }

    [Fact]
    public async Task CreateConferenceAsync_Body_HoldsWhatWasGivenAndNoMore()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Created(Collection + "1/"));

        await pexip.Client.CreateConferenceAsync(new NewConference("room")
        {
            Tag = "https://example.org/é",
            Pin = "123456",
            GuestPin = "7890",
            AllowGuests = true,
            Aliases = [new NewConferenceAlias("room") { Description = "d" }, new NewConferenceAlias("other")],
            Extension = new Dictionary<string, JsonElement> { ["brand_new"] = JsonElement.Parse("""{"a": [1.50]}""") },
        });

        var request = Assert.Single(pexip.Stub.Requests);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("Basic YWRtaW46c2VjcmV0LXBhc3N3b3Jk", request.Authorization);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(request.Body), JsonNode.Parse("""
            {"name": "room", "service_type": "conference", "tag": "https://example.org/é", "pin": "123456", "guest_pin": "7890",
             "allow_guests": true, "aliases": [{"alias": "room", "description": "d"}, {"alias": "other"}], "brand_new": {"a": [1.50]}}
            """)));
    }

    [Theory]
    [MemberData(nameof(CreatedAllTheSame))]
    public async Task CreateConferenceAsync_FailedButCreated_AdoptsItsOwn(string failure, int retries)
    {
        await using var pexip = await PexipUnderTest.StartAsync([.. Failure(failure), Answer.Page(Found("session"))]);

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal(90, created.Value);
        Assert.Equal([.. Enumerable.Repeat(Post, retries + 1), LookUp], pexip.Asked);
        Assert.Equal(1, pexip.Metrics["maxconf.pexip.adopted"]);
        Assert.Contains(3005, pexip.Logs.Ids);
    }

    [Theory]
    [MemberData(nameof(CreatedAllTheSame))]
    public async Task CreateConferenceAsync_FailedAndNameIsAnothers_AlreadyExists(string failure, int retries)
    {
        await using var pexip = await PexipUnderTest.StartAsync([.. Failure(failure), Answer.Page(Found("another"))]);

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal(PexipErrorKind.AlreadyExists, created.Error?.Kind);
        Assert.Equal(retries + 2, pexip.Asked.Count());
        Assert.Equal(0, pexip.Metrics["maxconf.pexip.adopted"]);
    }

    [Theory]
    [InlineData("500", PexipErrorKind.Unavailable, HttpStatusCode.InternalServerError)]
    [InlineData("drop", PexipErrorKind.Unavailable, null)]
    [InlineData("201 without Location", PexipErrorKind.Unexpected, null)]
    [InlineData("503, then 400 already exists", PexipErrorKind.AlreadyExists, HttpStatusCode.BadRequest)]
    public async Task CreateConferenceAsync_FailedAndNoneFound_GivesTheFirstError(
        string failure, PexipErrorKind kind, HttpStatusCode? status)
    {
        await using var pexip = await PexipUnderTest.StartAsync([.. Failure(failure), Answer.Json(Answer.NoObjects)]);

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal((kind, status), (created.Error?.Kind, created.Error?.StatusCode));
        Assert.Equal(LookUp, pexip.Asked.Last());
    }

    [Fact]
    public async Task CreateConferenceAsync_FailedAndLookUpFails_GivesTheFirstError()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(500), Answer.Status(403));

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal(HttpStatusCode.InternalServerError, created.Error?.StatusCode);
    }

    [Fact]
    public async Task CreateConferenceAsync_NameTakenAtOnce_AlreadyExistsWithoutLookUp()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(Duplicate, 400));

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal(PexipErrorKind.AlreadyExists, created.Error?.Kind);
        Assert.Equal(["Virtual Meeting Room with this Name already exists."], created.Error!.FieldErrors["name"]);
        Assert.Equal([Post], pexip.Asked);
    }

    [Fact]
    public async Task CreateConferenceAsync_TimedOutButCreated_AdoptsItsOwn()
    {
        var time = new WatchedTime();
        await using var pexip = await PexipUnderTest.StartAsync([], time, Answer.Hang(), Answer.Page(Found("session")));

        var creating = pexip.Client.CreateConferenceAsync(Room);
        await pexip.Stub.ArrivalAsync();
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(90, (await creating.WaitAsync(WatchedTime.Patience)).Value);
        Assert.Equal([Post, LookUp], pexip.Asked);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(405)]
    public async Task CreateConferenceAsync_PlainlyRefused_AsksNoMore(int status)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(status));

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.False(created.IsSuccess);
        Assert.Equal([Post], pexip.Asked);
    }

    [Fact]
    public async Task CreateConferenceAsync_NodeUnreachable_DoesNotLookUp()
    {
        await using var pexip = await PexipUnderTest.StartAsync();
        await pexip.Stub.DisposeAsync();

        var created = await pexip.Client.CreateConferenceAsync(Room);

        Assert.Equal(PexipErrorKind.Unavailable, created.Error?.Kind);
        Assert.Equal(["conference.create Unavailable"], pexip.Metrics.Calls);
    }

    [Fact]
    public async Task CreateConferenceAsync_ErrorEchoesPins_MasksThem()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Json("""{"conference": {"pin": ["'135791' is too short."], "__all__": ["135791 and 2468 differ in length."]}}""", 400));

        var created = await pexip.Client.CreateConferenceAsync(new NewConference("room") { Pin = "135791#", GuestPin = "2468" });

        Assert.Equal(["'***' is too short."], created.Error!.FieldErrors["pin"]);
        Assert.Equal(["*** and *** differ in length."], created.Error.FieldErrors[""]);
        Assert.DoesNotContain("135791", created.Error.Message + pexip.Logs.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("2468", created.Error.Message, StringComparison.Ordinal);
    }

    private static string Found(string tag) => $$"""{"id": 90, "name": "room", "tag": "{{tag}}"}""";

    private static StubAnswer[] Failure(string failure) => failure switch
    {
        "drop" => [Answer.Drop()],
        "201 without Location" => [Answer.Status(201)],
        "503, then 400 already exists" => [Answer.Status(503), Answer.Json(Duplicate, 400)],
        _ => [Answer.Status(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture))],
    };
}
