using System.Net;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Management;

public sealed class PexipListingTests
{
    private const string Collection = "GET /api/admin/configuration/v1/conference/?order_by=name";

    [Fact]
    public async Task ListConferencesAsync_SeveralPages_StepsByWhatCameAndIgnoresTheAddressOfTheNext()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Page("""{"id": 1}, {"id": 2}""", isLast: false),
            Answer.Page("""{"id": 3}""", isLast: false),
            Answer.Page("""{"id": 4}, {"id": 5}"""));

        var ids = await pexip.Client.ListConferencesAsync(ConferenceQuery.All).Select(found => found.Id).ToListAsync();

        Assert.Equal([1, 2, 3, 4, 5], ids);
        Assert.Equal(
            [$"{Collection}&limit=500&offset=0", $"{Collection}&limit=500&offset=2", $"{Collection}&limit=500&offset=3"], pexip.Asked);
    }

    [Theory]
    [InlineData("""{"meta": {"limit": 0}, "objects": [{"id": 1}]}""", 1)]
    [InlineData("""{"objects": [{"id": 1}]}""", 1)]
    [InlineData("""{"meta": {"next": "/more/"}, "objects": []}""", 0)]
    [InlineData("""{"meta": {"next": "/more/"}, "objects": null}""", 0)]
    [InlineData("""{"meta": null}""", 0)]
    public async Task ListConferencesAsync_NoNextOrNothing_Ends(string page, int count)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(page));

        Assert.Equal(count, await pexip.Client.ListConferencesAsync(ConferenceQuery.All).CountAsync());
        Assert.Single(pexip.Asked);
    }

    [Fact]
    public async Task ListConferencesAsync_RowMovesToTheNextPage_IsGivenOnce()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Page("""{"id": 1}, {"id": 2}""", isLast: false), Answer.Page("""{"id": 2}, {"id": 3}"""));

        var ids = await pexip.Client.ListConferencesAsync(ConferenceQuery.All).Select(found => found.Id).ToListAsync();

        Assert.Equal([1, 2, 3], ids);
    }

    [Fact]
    public async Task ListConferencesAsync_NodeIgnoresTheOffset_DoesNotGoOnForEver()
    {
        var page = Answer.Page("""{"id": 1}""", isLast: false);
        await using var pexip = await PexipUnderTest.StartAsync(page, page, page);

        var failure = await Assert.ThrowsAsync<PexipException>(
            async () => await pexip.Client.ListConferencesAsync(ConferenceQuery.All).CountAsync());

        Assert.Equal(PexipErrorKind.Unexpected, failure.Error.Kind);
        Assert.Equal(2, pexip.Asked.Count());
    }

    [Fact]
    public async Task ListConferencesAsync_PageFails_GivesWhatCameBeforeThenThrows()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Page("""{"id": 1}""", isLast: false), Answer.Status(403));
        var ids = new List<int>();

        var failure = await Assert.ThrowsAsync<PexipException>(async () =>
        {
            await foreach (var found in pexip.Client.ListConferencesAsync(ConferenceQuery.All))
            {
                ids.Add(found.Id);
            }
        });

        Assert.Equal([1], ids);
        Assert.Equal((PexipErrorKind.NotAuthorized, HttpStatusCode.Forbidden), (failure.Error.Kind, failure.Error.StatusCode));
    }

    [Fact]
    public async Task ListConferencesAsync_NotReadOn_AsksForNoFurtherPage()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Page("""{"id": 1}, {"id": 2}""", isLast: false));

        Assert.Equal(1, (await pexip.Client.ListConferencesAsync(ConferenceQuery.All).FirstAsync()).Id);
        Assert.Single(pexip.Asked);
    }

    [Fact]
    public async Task ListConferencesAsync_Query_IsEscaped()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(Answer.NoObjects));

        await pexip.Client.ListConferencesAsync(new ConferenceQuery
        {
            NamePrefix = "a&b=c",
            Tag = "https://x/?y#z",
            TagPrefix = "é +",
            ServiceType = "lecture",
            PageSize = 50,
        }).CountAsync();

        Assert.Equal(
            $"{Collection}&name__startswith=a%26b%3Dc&tag=https%3A%2F%2Fx%2F%3Fy%23z&tag__startswith=%C3%A9%20%2B"
            + "&service_type=lecture&limit=50&offset=0",
            Assert.Single(pexip.Asked));
    }

    [Theory]
    [InlineData(ConferenceOrder.Name, false, "order_by=name")]
    [InlineData(ConferenceOrder.Name, true, "order_by=-name")]
    [InlineData(ConferenceOrder.Tag, false, "order_by=tag&order_by=name")]
    [InlineData(ConferenceOrder.Tag, true, "order_by=-tag&order_by=name")]
    [InlineData(ConferenceOrder.CreationTime, false, "order_by=creation_time&order_by=name")]
    [InlineData(ConferenceOrder.CreationTime, true, "order_by=-creation_time&order_by=name")]
    public async Task ListConferencesAsync_Order_IsAskedOfPexipWithNamesToSettleTies(
        ConferenceOrder order, bool isDescending, string expected)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(Answer.NoObjects));

        await pexip.Client.ListConferencesAsync(new ConferenceQuery { Order = order, IsDescending = isDescending }).CountAsync();

        Assert.Equal($"GET /api/admin/configuration/v1/conference/?{expected}&limit=500&offset=0", Assert.Single(pexip.Asked));
    }

    [Fact]
    public async Task ListConferencesAsync_Skip_BeginsThereAndGoesOnFromThere()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Page("""{"id": 8}, {"id": 9}""", isLast: false), Answer.Page("""{"id": 10}"""));

        await pexip.Client.ListConferencesAsync(new ConferenceQuery { Skip = 7, PageSize = 2 }).CountAsync();

        Assert.Equal([$"{Collection}&limit=2&offset=7", $"{Collection}&limit=2&offset=9"], pexip.Asked);
    }

    [Fact]
    public async Task CountConferencesAsync_Query_AsksForOneAndBelievesTheTotal()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Json("""{"meta": {"limit": 1, "offset": 0, "total_count": 1234}, "objects": [{"id": 1}]}"""));

        var count = await pexip.Client.CountConferencesAsync(new ConferenceQuery { Tag = "t", Skip = 5, PageSize = 50 });

        Assert.Equal(1234, count.Value);
        Assert.Equal([$"{Collection}&tag=t&limit=1&offset=0"], pexip.Asked);
    }

    [Theory]
    [InlineData("""{"meta": {"limit": 1}, "objects": []}""", 200, PexipErrorKind.Unexpected)]
    [InlineData("""{"objects": []}""", 200, PexipErrorKind.Unexpected)]
    [InlineData("", 401, PexipErrorKind.NotAuthorized)]
    public async Task CountConferencesAsync_NoTotal_IsAnError(string body, int status, PexipErrorKind kind)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(body, status));

        Assert.Equal(kind, (await pexip.Client.CountConferencesAsync(ConferenceQuery.All)).Error?.Kind);
    }

    [Fact]
    public async Task FindConferenceAsync_NodeMatchesLoosely_TakesTheExactNameOnly()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Page("""{"id": 1, "name": "ROOM"}, {"id": 2, "name": "room"}"""), Answer.Page("""{"id": 1, "name": "ROOM"}"""));

        Assert.Equal(2, (await pexip.Client.FindConferenceAsync("room")).Value.Id);
        Assert.Equal(PexipErrorKind.NotFound, (await pexip.Client.FindConferenceAsync("room")).Error?.Kind);
    }

    [Fact]
    public async Task FindLiveConferencesAsync_SeveralPages_GivesThoseOfTheName()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Page("""{"id": "a", "name": "room"}""", isLast: false), Answer.Page("""{"id": "b", "name": "room_breakout_1"}"""));

        var live = await pexip.Client.FindLiveConferencesAsync("room");

        Assert.Equal("a", Assert.Single(live.Value).Id);
    }

    [Fact]
    public async Task FindLiveConferencesAsync_PageFails_IsAValue()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(401));

        Assert.Equal(PexipErrorKind.NotAuthorized, (await pexip.Client.FindLiveConferencesAsync("room")).Error?.Kind);
    }
}
