using System.Text.Json;
using CsCheck;
using MaxConf.Functions.Rooms.Meetings;
using static MaxConf.Functions.Rooms.Meetings.MeetingEventKind;

namespace MaxConf.Tests.Functions.Rooms.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void IsHeld_SpreadOverTwoNodes_UntilTheLastLetsGo()
    {
        var meeting = After(On("a", 1, Held), On("b", 2, Held), On("a", 3, Ended));
        Assert.True(meeting.IsHeld);

        Assert.False(meeting.Apply(On("b", 4, Ended)).IsHeld);
    }

    [Fact]
    public void Apply_LateStartAfterTheEnd_ChangesNothing()
    {
        var ended = After(On("a", 5, Ended));

        Assert.Same(ended, ended.Apply(On("a", 1, Held)));
        Assert.Same(ended, ended.Apply(On("a", 4, LegPresent, "x")));
    }

    [Fact]
    public void Apply_SequenceBegunAnewAfterASinkRestart_GoesByTime()
    {
        var meeting = After(new MeetingEvent(Ended, "a", Noon, 900));

        Assert.True(meeting.Apply(new(Held, "a", Noon.AddSeconds(1), 1)).IsHeld);
    }

    [Fact]
    public void Apply_SameInstant_GoesBySequence()
    {
        Assert.False(After(new MeetingEvent(Held, "a", Noon, 1), new(Ended, "a", Noon, 2)).IsHeld);
        Assert.False(After(new MeetingEvent(Ended, "a", Noon, 2), new(Held, "a", Noon, 1)).IsHeld);
    }

    [Fact]
    public void Apply_LegThatIsGone_IsNeverReopened()
    {
        var meeting = After(On("a", 1, Held), On("a", 2, LegPresent, "x"), On("a", 4, LegGone, "x"));
        Assert.Equal(0, meeting.People);

        Assert.Equal(0, meeting.Apply(On("a", 3, LegPresent, "x")).People);
        Assert.Equal(0, meeting.Apply(On("a", 5, LegPresent, "x")).People);
    }

    [Fact]
    public void Apply_GoneBeforePresent_StaysGone()
    {
        Assert.Equal(0, After(On("a", 3, LegGone, "x"), On("a", 2, LegPresent, "x")).People);
    }

    [Fact]
    public void Apply_GoneBeforePresent_StillTellsThatTheNodeHoldsTheMeeting()
    {
        Assert.True(After(On("a", 1, Ended), On("a", 3, LegGone, "x"), On("a", 2, LegPresent, "x")).IsHeld);
    }

    [Fact]
    public void Apply_LegPresentOnANodeNotHeardOf_MeansThatItHoldsTheMeeting()
    {
        Assert.True(After(On("a", 1, LegPresent, "x")).IsHeld);
    }

    [Fact]
    public void Apply_EndOnANode_TakesItsLegsWithIt()
    {
        var meeting = After(On("a", 1, LegPresent, "x"), On("b", 1, LegPresent, "y"), On("a", 2, Ended));

        Assert.Equal(["y"], meeting.Legs.Keys);
        Assert.True(meeting.IsHeld);
    }

    [Fact]
    public void Apply_EndThatNamesNoNode_EndsItEverywhere()
    {
        Assert.False(After(On("a", 1, Held), On("b", 1, Held), On("", 2, Ended)).IsHeld);
    }

    [Fact]
    public void People_TwoLegsOfOnePerson_CountOnce()
    {
        var meeting = After(
            new MeetingEvent(LegPresent, "a", Noon, 1, "api-leg", "jo"),
            new(LegPresent, "a", Noon, 2, "media-leg", "jo"),
            new(LegPresent, "a", Noon, 3, "other-leg", "kim"));

        Assert.Equal(2, meeting.People);
    }

    [Fact]
    public void Legs_OfALongMeetingWithMuchComingAndGoing_StayBounded()
    {
        var meeting = After(On("a", 0, Held));
        for (var i = 1; i < 3000; i++)
        {
            meeting = meeting.Apply(On("a", i, LegPresent, $"leg{i}")).Apply(On("a", i + 1, LegGone, $"leg{i}"));
        }

        Assert.InRange(meeting.Legs.Count, 1, 210);
        Assert.Equal(0, meeting.People);
    }

    [Fact]
    public void Json_RoundTrip_KeepsEverything()
    {
        var meeting = After(On("a", 1, LegPresent, "x"), On("b", 2, Ended), On("a", 3, LegGone, "x"));

        var copy = JsonSerializer.Deserialize<Meeting>(JsonSerializer.Serialize(meeting))!;

        Assert.Equal(meeting.Nodes, copy.Nodes);
        Assert.Equal(meeting.Legs, copy.Legs);
    }

    /// <summary>However a true story is told (twice, late, in any order), it comes to the same end.</summary>
    [Fact]
    public void Apply_AnyOrderWithRepeats_ComesToTheSameAsTheTrueOrder()
    {
        var story = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 5]).Array[1, 25].Select(StoryOf);
        Gen.Select(story, Gen.Int[0, int.MaxValue]).Sample((told, seed) =>
        {
            var random = new Random(seed);
            var retold = told.Concat(told.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next()).ToArray();

            Assert.Equal(After(told).IsHeld, After(retold).IsHeld);
            Assert.Equal(After(told).People, After(retold).People);
        });
    }

    /// <summary>As on a real platform, a leg lives on one node, and who comes back after having gone comes on another leg.</summary>
    private static MeetingEvent[] StoryOf((int Kind, int Node, int Person)[] steps)
    {
        var departures = new Dictionary<(int Node, int Person), int>();
        return [.. steps.Select((step, i) =>
        {
            var (kind, person) = ((MeetingEventKind)step.Kind, (step.Node, step.Person));
            var gone = departures.GetValueOrDefault(person);
            departures[person] = kind == LegGone ? gone + 1 : gone;
            return On($"10.0.0.{step.Node}", i, kind, $"{step.Node}-{step.Person}-{gone}");
        })];
    }

    private static Meeting After(params MeetingEvent[] events) => events.Aggregate(Meeting.None, (meeting, news) => meeting.Apply(news));

    private static MeetingEvent On(string node, int second, MeetingEventKind kind, string? leg = null) =>
        new(kind, node, Noon.AddSeconds(second), second, leg, leg);
}
