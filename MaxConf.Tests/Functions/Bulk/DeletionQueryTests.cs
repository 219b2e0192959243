using MaxConf.Functions.Bulk.Deletion;
using MaxConf.Functions.Http;
using MaxConf.Functions.Rooms.Lifecycle;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MaxConf.Tests.Functions.Bulk;

public sealed class DeletionQueryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Meanings => new()
    {
        { "?all=true", new RoomsFilter().ToString() },
        { "?all=TRUE&include_persistent=true", new RoomsFilter { IncludesPersistent = true }.ToString() },
        { "?prefix=vkiosk_", new RoomsFilter { Prefix = "vkiosk_" }.ToString() },
        { "?prefix=a&all=false", new RoomsFilter { Prefix = "a" }.ToString() },
        { "?PREFIX=a", new RoomsFilter { Prefix = "a" }.ToString() },
        { "?tag=https%3A%2F%2Fx%2F%3Fy", new RoomsFilter { Tag = "https://x/?y" }.ToString() },
        { "?state=active&tag=x", new RoomsFilter { State = RoomState.Active, Tag = "x" }.ToString() },
        { "?older_than=PT24H", new RoomsFilter { CreatedUntil = Noon.AddDays(-1) }.ToString() },
        { "?older_than=P7DT1H2M3S", new RoomsFilter { CreatedUntil = Noon.AddDays(-7).AddSeconds(-3723) }.ToString() },
        { "?older_than=00:00:01", new RoomsFilter { CreatedUntil = Noon.AddSeconds(-1) }.ToString() },
        { "?older_than=10.01:00:00", new RoomsFilter { CreatedUntil = Noon.AddHours(-241) }.ToString() },
        { "?older_than=P36500D", new RoomsFilter { CreatedUntil = Noon.AddDays(-36500) }.ToString() },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Read_GoodQuery_IsWhatItSays(string query, string expected)
    {
        var (filter, errors) = Read(query);

        Assert.Empty(errors);
        Assert.Equal(expected, filter.ToString());
    }

    [Theory]
    [InlineData("all", "")]
    [InlineData("all", "?all=false")]
    [InlineData("all", "?all=1")]
    [InlineData("all", "?all=")]
    [InlineData("all", "?all=true&all=true")]
    [InlineData("all", "?include_persistent=true")]
    [InlineData("all", "?all=true&prefix=a")]
    [InlineData("all", "?all=true&older_than=PT1H")]
    [InlineData("prefix", "?prefix=")]
    [InlineData("prefix", "?prefix=a&prefix=b")]
    [InlineData("prefix", "?prefix={251}")]
    [InlineData("tag", "?tag=")]
    [InlineData("tag", "?tag={251}")]
    [InlineData("state", "?state=")]
    [InlineData("state", "?state=gone")]
    [InlineData("older_than", "?older_than=")]
    [InlineData("older_than", "?older_than=24")]
    [InlineData("older_than", "?older_than=24h")]
    [InlineData("older_than", "?older_than=P")]
    [InlineData("older_than", "?older_than=PT")]
    [InlineData("older_than", "?older_than=P1DT")]
    [InlineData("older_than", "?older_than=P1M")]
    [InlineData("older_than", "?older_than=P1Y")]
    [InlineData("older_than", "?older_than=-PT1H")]
    [InlineData("older_than", "?older_than=PT0S")]
    [InlineData("older_than", "?older_than=00:00:00")]
    [InlineData("older_than", "?older_than=P36501D")]
    [InlineData("older_than", "?older_than=10675199.00:00:00")]
    [InlineData("older_than", "?older_than=2026-03-01")]
    [InlineData("include_persistent", "?all=true&include_persistent=yes")]
    [InlineData("olderthan", "?olderthan=PT1H")]
    [InlineData("search", "?all=true&search=x")]
    public void Read_BadQuery_NamesTheParameter(string parameter, string query)
    {
        var (_, errors) = Read(query.Replace("{251}", new string('a', 251), StringComparison.Ordinal));

        var (name, rules) = Assert.Single(errors);
        Assert.Equal(parameter, name);
        Assert.NotEmpty(Assert.Single(rules));
    }

    private static (RoomsFilter Filter, IReadOnlyDictionary<string, string[]> Errors) Read(string query)
    {
        var reader = new QueryReader(new QueryCollection(QueryHelpers.ParseQuery(query)));
        return (DeletionQuery.Read(reader).At(Noon), reader.Errors);
    }
}
