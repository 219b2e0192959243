using System.Net;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Management;

public sealed class ListTests
{
    [Fact]
    public async Task Get_ManyRooms_PagesByTwentyAndLinksThePages()
    {
        await using var simulator = await StartAsync();
        await CreateAsync(simulator, 45);

        var names = new List<string>();
        var lengths = new List<int>();
        string? path = Conferences + "?order_by=-name";
        while (path is not null)
        {
            var page = await simulator.GetAsync(path);
            names.AddRange(page["objects"]!.AsArray().Select(room => (string)room!["name"]!));
            lengths.Add(page["objects"]!.AsArray().Count);
            Assert.Equal((20, 45), ((int)page["meta"]!["limit"]!, (int)page["meta"]!["total_count"]!));
            path = (string?)page["meta"]!["next"];
        }

        Assert.Equal([20, 20, 5], lengths);
        Assert.Equal(Enumerable.Range(0, 45).Select(index => $"room-{index:00}").Reverse(), names);
    }

    [Fact]
    public async Task Get_MiddlePage_LinksBothWaysKeepingTheFilter()
    {
        await using var simulator = await StartAsync();
        await CreateAsync(simulator, 9);

        var meta = (await simulator.GetAsync(Conferences + "?name__startswith=room&limit=3&offset=3"))["meta"]!;

        Assert.Equal(Conferences + "?name__startswith=room&limit=3&offset=6", (string?)meta["next"]);
        Assert.Equal(Conferences + "?name__startswith=room&limit=3&offset=0", (string?)meta["previous"]);
    }

    [Theory]
    [InlineData("limit=5000", 1000)]
    [InlineData("limit=0", 1000)]
    [InlineData("limit=7", 7)]
    public async Task Get_AnyLimit_IsClamped(string query, int limit)
    {
        await using var simulator = await StartAsync();

        Assert.Equal(limit, (int)(await simulator.GetAsync($"{Conferences}?{query}"))["meta"]!["limit"]!);
    }

    [Theory]
    [InlineData("limit=many")]
    [InlineData("limit=-1")]
    [InlineData("offset=-1")]
    [InlineData("guest_view=x")]
    [InlineData("name__near=x")]
    [InlineData("name__regex=(")]
    [InlineData("allow_guests=maybe")]
    [InlineData("creation_time__gt=yesterday")]
    [InlineData("aliases__nothing=x")]
    [InlineData("order_by=guest_view")]
    [InlineData("order_by=nothing")]
    public async Task Get_BadQuery_Is400WithError(string query)
    {
        await using var simulator = await StartAsync();

        var (status, body, _) = await simulator.SendAsync(HttpMethod.Get, $"{Conferences}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["error"], JsonNode.Parse(body)!.AsObject().Select(pair => pair.Key));
    }

    [Theory]
    [InlineData("", "Alpha beta gamma1")]
    [InlineData("tenant=made-up", "Alpha beta gamma1")]
    [InlineData("name=beta", "beta")]
    [InlineData("name=BETA", "")]
    [InlineData("name__exact=beta", "beta")]
    [InlineData("name__iexact=ALPHA", "Alpha")]
    [InlineData("name__contains=et", "beta")]
    [InlineData("name__contains=PH", "")]
    [InlineData("name__icontains=PH", "Alpha")]
    [InlineData("name__startswith=A", "Alpha")]
    [InlineData("name__istartswith=a", "Alpha")]
    [InlineData("name__endswith=1", "gamma1")]
    [InlineData("name__iendswith=TA", "beta")]
    [InlineData("name__regex=%5Ba-z%5D%2B%5B0-9%5D$", "gamma1")]
    [InlineData("name__iregex=%5Ea", "Alpha")]
    [InlineData("name__in=beta,gamma1,delta", "beta gamma1")]
    [InlineData("name__lt=beta", "Alpha")]
    [InlineData("name__lte=beta", "Alpha beta")]
    [InlineData("name__gt=beta", "gamma1")]
    [InlineData("name__gte=beta", "beta gamma1")]
    [InlineData("allow_guests=true", "beta")]
    [InlineData("allow_guests=False", "Alpha gamma1")]
    [InlineData("participant_limit__gte=5", "gamma1")]
    [InlineData("participant_limit=None", "Alpha beta")]
    [InlineData("creation_time__gt=2026-11-22T10:00:30", "gamma1")]
    [InlineData("creation_time__lte=2026-11-22T10:00:30Z", "Alpha beta")]
    [InlineData("aliases__alias=b1", "beta")]
    [InlineData("aliases__alias__startswith=b", "beta")]
    [InlineData("aliases__alias=nothing", "")]
    [InlineData("aliases=1", "beta")]
    [InlineData("name__startswith=b&tag=x", "beta")]
    [InlineData("name=beta&tag=y", "")]
    [InlineData("order_by=-name", "gamma1 beta Alpha")]
    [InlineData("order_by=tag&order_by=-name", "gamma1 Alpha beta")]
    [InlineData("order_by=-creation_time&limit=1", "gamma1")]
    public async Task Get_Filtered_FindsTheMatches(string query, string names)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateAsync(Conferences, """{"name": "Alpha"}""");
        await simulator.CreateAsync(Conferences, """
            {"name": "beta", "tag": "x", "pin": "1234", "allow_guests": true, "aliases": [{"alias": "b1"}, {"alias": "b2"}]}
            """);
        simulator.Time.Advance(TimeSpan.FromMinutes(1));
        await simulator.CreateAsync(Conferences, """{"name": "gamma1", "participant_limit": 5}""");

        var found = await simulator.ListAsync($"{Conferences}?{query}");

        Assert.Equal(names, string.Join(' ', found.Select(room => (string)room!["name"]!)));
    }

    [Theory]
    [InlineData("conference=2", "b1 b2")]
    [InlineData("conference__name=Alpha", "a1")]
    public async Task Get_Aliases_FilterByTheirRoom(string query, string aliases)
    {
        await using var simulator = await StartAsync();
        await simulator.CreateAsync(Conferences, """{"name": "Alpha", "aliases": [{"alias": "a1"}]}""");
        await simulator.CreateAsync(Conferences, """{"name": "beta", "aliases": [{"alias": "b1"}, {"alias": "b2"}]}""");

        var found = await simulator.ListAsync($"{Configuration}conference_alias/?{query}");

        Assert.Equal(aliases, string.Join(' ', found.Select(alias => (string)alias!["alias"]!)));
    }

    private static async Task CreateAsync(RunningSimulator simulator, int count)
    {
        var objects = new JsonArray([.. Enumerable.Range(0, count).Select(index => new JsonObject { ["name"] = $"room-{index:00}" })]);
        var (status, body, _) = await simulator.SendAsync(
            HttpMethod.Patch, Conferences, new JsonObject { ["objects"] = objects }.ToJsonString());
        Assert.True(status == HttpStatusCode.Accepted, body);
    }
}
