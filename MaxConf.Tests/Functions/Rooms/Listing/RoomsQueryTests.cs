using System.Text.Json;
using MaxConf.Functions.Http;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Functions.Rooms.Listing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MaxConf.Tests.Functions.Rooms.Listing;

public sealed class RoomsQueryTests
{
    private static readonly RoomsQuery Default = new();

    public static TheoryData<string, string> Meanings => new()
    {
        { "", Default.ToString() },
        { "?other=x", Default.ToString() },
        { "?search=Abc", (Default with { Search = "Abc" }).ToString() },
        { "?search=" + new string('a', 250), (Default with { Search = new string('a', 250) }).ToString() },
        { "?tag=https%3A%2F%2Fx%2F%3Fy", (Default with { Tag = "https://x/?y" }).ToString() },
        { "?tag=", (Default with { Tag = "" }).ToString() },
        { "?skip=0&top=1", (Default with { Top = 1 }).ToString() },
        { "?skip=2147483647&top=1000", (Default with { Skip = int.MaxValue, Top = 1000 }).ToString() },
        { "?count=true", (Default with { Count = true }).ToString() },
        { "?COUNT=True", (Default with { Count = true }).ToString() },
        { "?count=false", Default.ToString() },
        { "?constrained_attributes=false", (Default with { Shape = new RoomShape(false) }).ToString() },
        { "?constrained_attributes=true", Default.ToString() },
        { "?orderby=name", Default.ToString() },
        { "?orderby=-name", (Default with { Order = new(RoomsKey.Name, true) }).ToString() },
        { "?orderby=tag", (Default with { Order = new(RoomsKey.Tag, false) }).ToString() },
        { "?orderby=tag+desc", (Default with { Order = new(RoomsKey.Tag, true) }).ToString() },
        { "?orderby=id", (Default with { Order = new(RoomsKey.Id, false) }).ToString() },
        { "?orderby=-id", (Default with { Order = new(RoomsKey.Id, true) }).ToString() },
        { "?orderby=creation_time", (Default with { Order = new(RoomsKey.CreationTime, false) }).ToString() },
        { "?orderby=creation_time%20desc", (Default with { Order = new(RoomsKey.CreationTime, true) }).ToString() },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Read_GoodQuery_IsWhatItSays(string query, string expected)
    {
        var (read, errors) = Read(query);

        Assert.Empty(errors);
        Assert.Equal(expected, read.ToString());
    }

    [Fact]
    public void Read_State_HasTheNameThatTheStatusShows() => Assert.All(Enum.GetValues<RoomState>(), state =>
    {
        var shown = JsonSerializer.Serialize(state).Trim('"');
        Assert.Equal(state, Read("?state=" + shown).Query.State);
    });

    [Theory]
    [InlineData("search", "?search={251}")]
    [InlineData("search", "?search=a&search=b")]
    [InlineData("tag", "?tag={251}")]
    [InlineData("tag", "?tag=a&tag=a")]
    [InlineData("state", "?state=")]
    [InlineData("state", "?state=Active")]
    [InlineData("state", "?state=0")]
    [InlineData("state", "?state=gone")]
    [InlineData("orderby", "?orderby=")]
    [InlineData("orderby", "?orderby=-")]
    [InlineData("orderby", "?orderby=pin")]
    [InlineData("orderby", "?orderby=Name")]
    [InlineData("orderby", "?orderby=--name")]
    [InlineData("orderby", "?orderby=-name+desc")]
    [InlineData("orderby", "?orderby=name+asc")]
    [InlineData("orderby", "?orderby=name,tag")]
    [InlineData("skip", "?skip=-1")]
    [InlineData("skip", "?skip=2147483648")]
    [InlineData("skip", "?skip=1.0")]
    [InlineData("skip", "?skip=+1")]
    [InlineData("skip", "?skip=")]
    [InlineData("top", "?top=0")]
    [InlineData("top", "?top=1001")]
    [InlineData("top", "?top=ten")]
    [InlineData("top", "?top=1&top=2")]
    [InlineData("count", "?count=1")]
    [InlineData("count", "?count=")]
    [InlineData("constrained_attributes", "?constrained_attributes=yes")]
    public void Read_BadParameter_IsNamedAndHasARule(string parameter, string query)
    {
        var (_, errors) = Read(query.Replace("{251}", new string('a', 251), StringComparison.Ordinal));

        var (name, rules) = Assert.Single(errors);
        Assert.Equal(parameter, name);
        Assert.StartsWith("must ", Assert.Single(rules), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralBadParameters_AllAreNamed()
    {
        var (_, errors) = Read("?constrained_attributes=x&search={}&tag=a&tag=b&state=x&orderby=x&skip=x&top=x&count=x");

        Assert.Equal(["constrained_attributes", "count", "orderby", "skip", "state", "tag", "top"], errors.Keys.Order());
    }

    private static (RoomsQuery Query, IReadOnlyDictionary<string, string[]> Errors) Read(string query)
    {
        var reader = new QueryReader(new QueryCollection(QueryHelpers.ParseQuery(query)));
        return (RoomsQuery.Read(reader), reader.Errors);
    }
}
