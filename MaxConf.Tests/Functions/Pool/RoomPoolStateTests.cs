using CsCheck;
using MaxConf.Functions.Pool;

namespace MaxConf.Tests.Functions.Pool;

public class RoomPoolStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(10, 80, 0, 0, 10)]
    [InlineData(10, 80, 9, 0, 0)]
    [InlineData(10, 80, 8, 0, 2)]
    [InlineData(10, 80, 4, 4, 2)]
    [InlineData(10, 80, 4, 6, 0)]
    [InlineData(10, 80, 12, 0, 0)]
    [InlineData(10, 100, 9, 0, 1)]
    [InlineData(10, 100, 10, 0, 0)]
    [InlineData(10, 0, 1, 0, 0)]
    [InlineData(10, 0, 0, 0, 10)]
    [InlineData(1, 80, 0, 0, 1)]
    [InlineData(1, 80, 0, 1, 0)]
    [InlineData(0, 80, 0, 0, 0)]
    public void Missing_OfSoMany_IsSoMany(int size, int refillAt, int ready, int coming, int missing)
    {
        var pool = Expecting(With(new(), ready), coming);

        Assert.Equal(missing, pool.Missing(new() { Size = size, RefillAtPercent = refillAt }, Noon));
    }

    [Fact]
    public void Missing_AfterARoomCouldNotBeMade_IsNothingForAWhile()
    {
        var pool = Expecting(new(), 1).Without(new("coming-0", WasNotMade: true), Noon);
        var options = new PoolOptions { Size = 5 };

        Assert.Equal(0, pool.Missing(options, Noon.AddSeconds(29)));
        Assert.Equal(5, pool.Missing(options, Noon.AddSeconds(30)));
    }

    [Fact]
    public void Taken_InTurn_GivesTheOldestFirst()
    {
        var (pool, first) = With(new(), 2).Taken("a", Noon);
        var (_, second) = pool.Taken("b", Noon);

        Assert.Equal(("ready-0", "ready-1"), (first!.Name, second!.Name));
    }

    [Fact]
    public void Taken_AgainByTheSameRequest_GivesTheSameRoom()
    {
        var (pool, first) = With(new(), 2).Taken("a", Noon);
        var (again, second) = pool.Taken("a", Noon);

        Assert.Equal(first, second);
        Assert.Single(again.Ready);
    }

    [Fact]
    public void Taken_AfterTheRequestConfirmed_GivesAnother()
    {
        var (pool, first) = With(new(), 2).Taken("a", Noon);

        Assert.NotEqual(first, pool.Confirmed("a").Taken("a", Noon).Room);
    }

    [Fact]
    public void GivenBack_ARoom_IsTheNextToBeTaken()
    {
        var (pool, first) = With(new(), 2).Taken("a", Noon);

        Assert.Equal(first, pool.GivenBack("a").Taken("b", Noon).Room);
    }

    [Fact]
    public void Trimmed_ToFewer_LetsTheNewestGo()
    {
        var (pool, surplus) = With(new(), 3).Trimmed(1);

        Assert.Equal("ready-0", Assert.Single(pool.Ready).Name);
        Assert.Equal(["ready-1", "ready-2"], surplus.Select(room => room.Name));
    }

    [Fact]
    public void Forgotten_AfterHours_LetsGoWhatNeverCameAndWhatNobodyConfirmed()
    {
        var (pool, _) = Expecting(With(new(), 2), 1).Taken("a", Noon);

        var (soon, none) = pool.Forgotten(Noon.AddHours(2));
        var (late, lost) = pool.Forgotten(Noon.AddHours(2).AddSeconds(1));

        Assert.Equal((1, 1, 0), (soon.Coming.Count, soon.Granted.Count, none.Length));
        Assert.Equal((0, 0, "ready-0"), (late.Coming.Count, late.Granted.Count, Assert.Single(lost).Name));
    }

    /// <summary>Whatever happens in whatever order, a room is in one place, and two requests never hold the same one.</summary>
    [Fact]
    public void Anything_InAnyOrder_KeepsEveryRoomInOnePlace()
    {
        var step = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9]);
        step.Array[0, 60].Sample(steps =>
        {
            var pool = new RoomPoolState();
            foreach (var (what, which) in steps)
            {
                pool = Apply(pool, what, which);
                var rooms = pool.Ready.Select(room => room.Name).Concat(pool.Granted.Values.Select(grant => grant.Room.Name)).ToList();
                Assert.Equal(rooms.Count, rooms.Distinct().Count());
                Assert.DoesNotContain(rooms, pool.Coming.ContainsKey);
            }
        });
    }

    private static RoomPoolState Apply(RoomPoolState pool, int what, int which) => what switch
    {
        0 => pool.Coming.ContainsKey(Name(which)) || IsHere(pool, Name(which)) ? pool : pool.Expecting([Name(which)], Noon),
        1 => pool.With(Room(Name(which))),
        2 => pool.Taken($"request-{which % 3}", Noon).State,
        3 => pool.Confirmed($"request-{which % 3}"),
        4 => pool.GivenBack($"request-{which % 3}"),
        5 => pool.Without(new(Name(which), WasNotMade: false), Noon),
        _ => pool.Trimmed(which).State,
    };

    private static bool IsHere(RoomPoolState pool, string name) =>
        pool.Ready.Any(room => room.Name == name) || pool.Granted.Values.Any(grant => grant.Room.Name == name);

    private static string Name(int number) => $"ready-{number}";

    private static PooledRoom Room(string name) => new(name, 1, "", Noon);

    private static RoomPoolState With(RoomPoolState pool, int ready) =>
        Enumerable.Range(0, ready).Aggregate(pool, (each, number) => each.With(Room(Name(number))));

    private static RoomPoolState Expecting(RoomPoolState pool, int coming) =>
        pool.Expecting(Enumerable.Range(0, coming).Select(number => $"coming-{number}"), Noon);
}
