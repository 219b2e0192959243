using MaxConf.Functions.Rooms.Live.Events;

namespace MaxConf.Tests.Functions.Rooms.Live.Events;

public sealed class EventHistoryTests
{
    /// <summary>Of five events three are kept.</summary>
    [Theory]
    [InlineData("h-5", "")]
    [InlineData("h-4", "5")]
    [InlineData("h-2", "3 4 5")]
    [InlineData("h-1", null)]
    [InlineData("h-6", null)]
    [InlineData("h--1", null)]
    [InlineData("h- 4", null)]
    [InlineData("h-4-", null)]
    [InlineData("other-4", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void After_AnEvent_GivesWhatFollowedIfAllOfThatIsKnown(string? id, string? data)
    {
        var history = new EventHistory("h", capacity: 3);
        foreach (var number in new[] { "1", "2", "3", "4", "5" })
        {
            history.Add("room", number);
        }

        var missed = history.After(id);

        Assert.Equal(data, missed is null ? null : string.Join(' ', missed.Select(each => each.Data)));
        Assert.Equal("h-5", history.LastId);
    }
}
