using MaxConf.Benchmarks.Soak;

namespace MaxConf.Tests.Pexip.Client.Wire;

public sealed class SoakTests
{
    /// <summary>The same for minutes or hours: <c>dotnet run -c Release --project MaxConf.Benchmarks -- soak</c>.</summary>
    [Fact]
    public async Task Soak_AFewRoomsForSeconds_LeavesNothingBehind()
    {
        var options = new SoakOptions(Rooms: 4, People: 12, TimeSpan.FromSeconds(5), Pause: TimeSpan.FromMilliseconds(100), Seed: 1);

        var report = await new SoakRun(options).RunAsync(CancellationToken.None);

        Assert.Empty(report.Failures);
        Assert.All([report.Tally.Joins, report.Tally.Messages, report.Tally.Rosters, report.Losses], count => Assert.NotEqual(0, count));
    }
}
