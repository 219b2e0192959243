using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Tests.Simulator.Conferencing;

public sealed class MeetingHistoryTests
{
    [Fact]
    public void Add_BeyondCapacity_DropsTheOldest()
    {
        var history = new MeetingHistory();
        var meetings = Enumerable.Range(0, MeetingHistory.Capacity + 3).Select(index => MeetingNamed($"room-{index}")).ToList();

        meetings.ForEach(history.Add);

        Assert.Equal(meetings.Skip(3), history.Meetings);
        Assert.Null(history.Latest("room-2"));
        Assert.Same(meetings[3], history.Latest("room-3"));
    }

    private static Meeting MeetingNamed(string name) => new(
        new(ConferenceSchema.Schema, 1, new Dictionary<string, object?> { ["name"] = name }),
        DateTimeOffset.UnixEpoch);
}
