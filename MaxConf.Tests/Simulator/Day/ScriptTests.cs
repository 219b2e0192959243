using CsCheck;
using MaxConf.Simulator.Day;
using MaxConf.Simulator.Day.Scripts;

namespace MaxConf.Tests.Simulator.Day;

public sealed class ScriptTests
{
    private static readonly Gen<DayOptions> AnyDay =
        from seed in Gen.Int[0, int.MaxValue]
        from seconds in Gen.Int[1, 36_000]
        from grace in Gen.Int[1, 86_400]
        from bulk in Gen.Int[0, 200]
        select new DayOptions
        {
            Seed = seed,
            Duration = TimeSpan.FromSeconds(seconds),
            Grace = TimeSpan.FromSeconds(grace),
            Bulk = bulk,
        };

    private static readonly Gen<(DayOptions Day, CitizenScript Script)> AnyScript =
        from day in AnyDay
        from number in Gen.Int[1, 100_000]
        select (day, ScriptWriter.Write(number, day));

    [Fact]
    public void Write_OfTheSameSeed_IsTheSame() => Gen.Select(AnyDay, Gen.Int[1, 100_000]).Sample((day, number) =>
    {
        var (one, other) = (ScriptWriter.Write(number, day), ScriptWriter.Write(number, day));
        Assert.Equal(one.Steps, other.Steps);
        Assert.Equal(one with { Steps = [] }, other with { Steps = [] });
    });

    [Fact]
    public void Write_OfAnotherSeed_IsAnotherDay()
    {
        var days = Enumerable.Range(1, 50).Select(seed => string.Join(
            ' ', Enumerable.Range(1, 10).Select(number => ScriptWriter.Write(number, new() { Seed = seed }).Arrival)));

        Assert.Equal(50, days.Distinct().Count());
    }

    [Fact]
    public void Write_Anything_FitsIntoTheDay() => AnyScript.Sample((day, script) =>
    {
        Assert.InRange(script.Arrival, TimeSpan.Zero, day.Duration * 0.75);
        Assert.All(script.Steps, step => Assert.InRange(step.Wait, TimeSpan.Zero, day.Duration));
        var length = script.Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Wait);
        Assert.InRange(length, TimeSpan.Zero, day.Duration * 0.25);
    });

    [Fact]
    public void Write_Anything_IsPossible() => AnyScript.Sample((day, script) =>
    {
        Assert.Equal(script.Number <= day.Bulk ? Act.TakeRoom : Act.AskForRoom, script.Steps[0].Act);
        Assert.InRange(script.CitizenNode, 0, day.Nodes.Count - 1);
        Assert.InRange(script.AgentNode, 0, day.Nodes.Count - 1);
        var people = script.Steps.Aggregate(Presence.Nobody, (present, step) => present.After(step, day.Grace));
        Assert.Equal(Presence.Nobody.IsCitizenIn, people.IsCitizenIn);
        Assert.Equal(Presence.Nobody.IsAgentIn, people.IsAgentIn);
    });

    [Fact]
    public void Write_Anything_ComesToItsFate() => AnyScript.Sample((_, script) =>
    {
        var acts = script.Steps.Select(step => step.Act).ToHashSet();
        Assert.Equal(script.Fate is Fate.Cancelled, acts.Contains(Act.CancelRoom));
        Assert.Equal(script.Fate is Fate.NeverCame, acts.All(act => act is Act.AskForRoom or Act.AskAgain or Act.TakeRoom));
        Assert.True(script.Fate is not Fate.Served || acts.Contains(Act.AgentJoins));
        Assert.True(script.Fate is not Fate.GaveUp || !acts.Contains(Act.AgentPolls));
    });

    /// <summary>The shares that the documentation gives, and something of everything.</summary>
    [Fact]
    public void Write_OfManyCitizens_HasEverythingInItsShare()
    {
        var scripts = Enumerable.Range(1, 10_000).Select(number => ScriptWriter.Write(number, new() { Bulk = 1 })).ToList();

        Assert.InRange(Share(script => script.Fate == Fate.Served), 0.72, 0.76);
        Assert.InRange(Share(script => script.Fate == Fate.GaveUp), 0.09, 0.11);
        Assert.InRange(Share(script => script.Fate == Fate.NeverCame), 0.05, 0.07);
        Assert.InRange(Share(script => script.Fate == Fate.Cancelled), 0.09, 0.11);
        Assert.All(Enum.GetValues<Act>(), act => Assert.Contains(scripts, script => script.Steps.Any(step => step.Act == act)));

        double Share(Func<CitizenScript, bool> isSo) => (double)scripts.Count(isSo) / scripts.Count;
    }

    /// <summary>Who is in a room; a step that could not be done fails the test.</summary>
    private sealed record Presence(bool IsCitizenIn, bool IsAgentIn, bool KnowsPin, bool WasIn, TimeSpan Away)
    {
        public static readonly Presence Nobody = new(false, false, false, false, TimeSpan.Zero);

        public Presence After(Step step, TimeSpan grace)
        {
            var away = IsCitizenIn || IsAgentIn ? TimeSpan.Zero : Away + step.Wait;
            return Do(step.Act, away < grace) with { Away = away };
        }

        private Presence Do(Act act, bool isInTime) => act switch
        {
            Act.CitizenJoins => If(!IsCitizenIn && !WasIn, this with { IsCitizenIn = true, WasIn = true }),
            Act.MistypePin => If(!IsCitizenIn, this),
            Act.AgentPolls => If(IsCitizenIn, this with { KnowsPin = true }),
            Act.AgentJoins => If(KnowsPin && !IsAgentIn, this with { IsAgentIn = true }),
            Act.CitizenDrops or Act.CitizenLeaves => If(IsCitizenIn, this with { IsCitizenIn = false }),
            Act.AgentLeaves => If(IsAgentIn, this with { IsAgentIn = false }),
            Act.CitizenReturns => If(WasIn && !IsCitizenIn && isInTime, this with { IsCitizenIn = true }),
            Act.AgentReturns => If(KnowsPin && !IsAgentIn && isInTime, this with { IsAgentIn = true }),
            _ => this,
        };

        private static Presence If(bool isPossible, Presence then)
        {
            Assert.True(isPossible);
            return then;
        }
    }
}
